/** What the page and tests ask of the stand-in beside the Web API: looking, acting, planting. */
@NullMarked
package dev.noroshi.standin.control;

import org.jspecify.annotations.NullMarked;
