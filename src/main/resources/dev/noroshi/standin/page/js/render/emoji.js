// Short names of emoji as Slack has them: `:thumbsup:`, `:flag-jp:`, `:wave::skin-tone-3:`.

const TABLE = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|ok_hand 👌|wave 👋|clap 👏|raised_hands 🙌|pray 🙏|muscle 💪
point_up ☝️|point_up_2 👆|point_down 👇|point_left 👈|point_right 👉|raised_hand ✋|hand ✋|fist ✊
facepunch 👊|v ✌️|crossed_fingers 🤞|handshake 🤝|writing_hand ✍️|open_hands 👐
palms_up_together 🤲|grinning 😀|smiley 😃|smile 😄|grin 😁|laughing 😆|satisfied 😆|sweat_smile 😅
joy 😂|rolling_on_the_floor_laughing 🤣|wink 😉|blush 😊|innocent 😇|slightly_smiling_face 🙂
upside_down_face 🙃|relaxed ☺️|yum 😋|relieved 😌|heart_eyes 😍|kissing_heart 😘|sunglasses 😎
star-struck 🤩|partying_face 🥳|smirk 😏|thinking_face 🤔|neutral_face 😐|expressionless 😑
no_mouth 😶|face_with_rolling_eyes 🙄|hushed 😯|flushed 😳|zipper_mouth_face 🤐|sleepy 😪
tired_face 😫|sleeping 😴|stuck_out_tongue 😛|unamused 😒|sweat 😓|pensive 😔|confused 😕
astonished 😲|disappointed 😞|worried 😟|triumph 😤|cry 😢|sob 😭|frowning 😦|anguished 😧|fearful 😨
weary 😩|exploding_head 🤯|grimacing 😬|cold_sweat 😰|scream 😱|dizzy_face 😵|rage 😡|angry 😠
mask 😷|face_with_thermometer 🤒|hugging_face 🤗|nerd_face 🤓|saluting_face 🫡|melting_face 🫠
face_holding_back_tears 🥹|pleading_face 🥺|shushing_face 🤫|robot_face 🤖|ghost 👻|skull 💀
alien 👽|see_no_evil 🙈|hear_no_evil 🙉|speak_no_evil 🙊|shrug 🤷|bow 🙇|man-bowing 🙇‍♂️
woman-bowing 🙇‍♀️|raising_hand 🙋|no_good 🙅|ok_woman 🙆|face_palm 🤦|runner 🏃
busts_in_silhouette 👥|bust_in_silhouette 👤|speaking_head_in_silhouette 🗣️|eyes 👀|eye 👁️
ear 👂|brain 🧠|footprints 👣|technologist 🧑‍💻|firefighter 🧑‍🚒|police_officer 👮|detective 🕵️
construction_worker 👷|superhero 🦸|baby 👶|people_holding_hands 🧑‍🤝‍🧑|heart ❤️|orange_heart 🧡
yellow_heart 💛|green_heart 💚|blue_heart 💙|purple_heart 💜|black_heart 🖤|white_heart 🤍
broken_heart 💔|two_hearts 💕|sparkling_heart 💖|100 💯|anger 💢|boom 💥|collision 💥|sweat_drops 💦
dash 💨|zzz 💤|speech_balloon 💬|thought_balloon 💭|star ⭐|star2 🌟|sparkles ✨|dizzy 💫
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌
negative_squared_cross_mark ❎|heavy_multiplication_x ✖️|heavy_plus_sign ➕|heavy_minus_sign ➖
warning ⚠️|rotating_light 🚨|no_entry ⛔|no_entry_sign 🚫|octagonal_sign 🛑|sos 🆘|bangbang ‼️
interrobang ⁉️|question ❓|grey_question ❔|exclamation ❗|heavy_exclamation_mark ❗
grey_exclamation ❕|information_source ℹ️|radioactive_sign ☢️|biohazard_sign ☣️|red_circle 🔴
large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵
large_purple_circle 🟣|large_brown_circle 🟤|black_circle ⚫|white_circle ⚪|large_red_square 🟥
large_orange_square 🟧|large_yellow_square 🟨|large_green_square 🟩|large_blue_square 🟦
large_purple_square 🟪|large_brown_square 🟫|black_large_square ⬛|white_large_square ⬜
black_small_square ▪️|white_small_square ▫️|small_red_triangle 🔺|small_red_triangle_down 🔻
large_blue_diamond 🔷|large_orange_diamond 🔶|small_blue_diamond 🔹|small_orange_diamond 🔸
radio_button 🔘|new 🆕|ok 🆗|up 🆙|free 🆓|cool 🆒|id 🆔|vs 🆚|a 🅰️|b 🅱️|o2 🅾️|parking 🅿️|recycle ♻️
infinity ♾️|arrow_up ⬆️|arrow_down ⬇️|arrow_left ⬅️|arrow_right ➡️|arrow_upper_right ↗️
arrow_lower_right ↘️|arrow_lower_left ↙️|arrow_upper_left ↖️|arrow_up_down ↕️
left_right_arrow ↔️|arrows_counterclockwise 🔄|arrows_clockwise 🔃
leftwards_arrow_with_hook ↩️|arrow_right_hook ↪️|arrow_heading_up ⤴️|arrow_heading_down ⤵️
arrow_forward ▶️|arrow_backward ◀️|double_vertical_bar ⏸️|black_square_for_stop ⏹️
black_circle_for_record ⏺️|fast_forward ⏩|rewind ⏪|repeat 🔁|fire 🔥|droplet 💧|ocean 🌊|zap ⚡
snowflake ❄️|rainbow 🌈|sunny ☀️|cloud ☁️|umbrella ☔|thunder_cloud_and_rain ⛈️|tornado 🌪️
volcano 🌋|earth_asia 🌏|globe_with_meridians 🌐|new_moon 🌑|full_moon 🌕|crescent_moon 🌙
seedling 🌱|evergreen_tree 🌲|four_leaf_clover 🍀|maple_leaf 🍁|cherry_blossom 🌸|rose 🌹
sunflower 🌻|lock 🔒|unlock 🔓|closed_lock_with_key 🔐|key 🔑|shield 🛡️|mag 🔍|mag_right 🔎|link 🔗
bell 🔔|no_bell 🔕|mega 📣|loudspeaker 📢|mute 🔇|loud_sound 🔊|pushpin 📌|round_pushpin 📍
paperclip 📎|scissors ✂️|pencil 📝|memo 📝|pencil2 ✏️|lower_left_fountain_pen 🖋️|book 📖|books 📚
notebook 📓|ledger 📒|clipboard 📋|page_facing_up 📄|page_with_curl 📃|bookmark 🔖|bookmark_tabs 📑
newspaper 📰|file_folder 📁|open_file_folder 📂|card_index_dividers 🗂️|file_cabinet 🗄️
wastebasket 🗑️|package 📦|inbox_tray 📥|outbox_tray 📤|email 📧|envelope ✉️|incoming_envelope 📨
mailbox 📫|postbox 📮|calendar 📆|date 📅|spiral_calendar_pad 🗓️|bar_chart 📊
chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|card_index 📇|label 🏷️|moneybag 💰
yen 💴|dollar 💵|credit_card 💳|receipt 🧾|briefcase 💼|gear ⚙️|wrench 🔧|hammer 🔨
hammer_and_wrench 🛠️|nut_and_bolt 🔩|toolbox 🧰|magnet 🧲|test_tube 🧪|microscope 🔬|telescope 🔭
satellite_antenna 📡|battery 🔋|electric_plug 🔌|computer 💻|desktop_computer 🖥️|keyboard ⌨️
printer 🖨️|floppy_disk 💾|cd 💿|iphone 📱|telephone_receiver 📞|phone ☎️|telephone ☎️|fax 📠
camera 📷|video_camera 📹|movie_camera 🎥|tv 📺|bulb 💡|flashlight 🔦|candle 🕯️|hourglass ⌛
hourglass_flowing_sand ⏳|watch ⌚|alarm_clock ⏰|stopwatch ⏱️|timer_clock ⏲️|clock1 🕐|clock2 🕑
clock3 🕒|clock4 🕓|clock5 🕔|clock6 🕕|clock7 🕖|clock8 🕗|clock9 🕘|clock10 🕙|clock11 🕚|clock12 🕛
tada 🎉|confetti_ball 🎊|balloon 🎈|gift 🎁|trophy 🏆|first_place_medal 🥇|second_place_medal 🥈
third_place_medal 🥉|medal 🏅|dart 🎯|game_die 🎲|jigsaw 🧩|art 🎨|musical_note 🎵|notes 🎶
microphone 🎤|headphones 🎧|soccer ⚽|baseball ⚾|basketball 🏀|coffee ☕|tea 🍵|beer 🍺|beers 🍻
sake 🍶|wine_glass 🍷|pizza 🍕|hamburger 🍔|sushi 🍣|ramen 🍜|rice_ball 🍙|bento 🍱|cake 🍰
birthday 🎂|doughnut 🍩|cookie 🍪|apple 🍎|banana 🍌|tangerine 🍊|lemon 🍋|peach 🍑|strawberry 🍓
hot_pepper 🌶️|popcorn 🍿|dog 🐶|cat 🐱|mouse 🐭|rabbit 🐰|bear 🐻|panda_face 🐼|frog 🐸|monkey 🐒
bird 🐦|penguin 🐧|owl 🦉|turtle 🐢|snake 🐍|bug 🐛|bee 🐝|ant 🐜|fish 🐟|whale 🐳|octopus 🐙
unicorn_face 🦄|tiger 🐯|pig 🐷|chicken 🐔|paw_prints 🐾|rocket 🚀|airplane ✈️|helicopter 🚁|car 🚗
taxi 🚕|bus 🚌|ambulance 🚑|fire_engine 🚒|police_car 🚓|bike 🚲|bullettrain_side 🚄|station 🚉
ship 🚢|anchor ⚓|construction 🚧|traffic_light 🚥|vertical_traffic_light 🚦|checkered_flag 🏁
triangular_flag_on_post 🚩|crossed_flags 🎌|waving_white_flag 🏳️|waving_black_flag 🏴|house 🏠
office 🏢|hospital 🏥|bank 🏦|factory 🏭|school 🏫|japanese_castle 🏯|tokyo_tower 🗼|mount_fuji 🗻
classical_building 🏛️|door 🚪|bed 🛏️|fire_extinguisher 🧯|adhesive_bandage 🩹|pill 💊|syringe 💉
crystal_ball 🔮|magic_wand 🪄|ladder 🪜|bucket 🪣|broom 🧹|scales ⚖️|white_flower 💮
japanese_ogre 👹|congratulations ㊗️|secret ㊙️|beginner 🔰|trident 🔱|name_badge 📛|top 🔝|soon 🔜
end 🔚|back 🔙|on 🔛|hash #️⃣|keycap_star *️⃣|zero 0️⃣|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣
five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟|1234 🔢|abc 🔤|tm ™️|copyright ©️
registered ®️|wavy_dash 〰️|curly_loop ➰|heavy_dollar_sign 💲|male_sign ♂️|female_sign ♀️
wheelchair ♿
`;

const byName = new Map(TABLE.trim().split(/[|\n]/).map((entry) => entry.split(" ")));

/** The countries that have a short name of their own beside `flag-xx`. */
const COUNTRIES = ["jp", "us", "gb", "de", "fr", "es", "it", "cn", "kr", "ru"];

/** A flag is two letters of the country's code, each moved into the block of flag letters. */
function flag(code) {
  const letters = [...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 0x61);
  return String.fromCodePoint(...letters);
}

for (const code of COUNTRIES) {
  byName.set(code, flag(code));
}

/** The names to choose from, in an order that keeps kindred ones together. */
export const EMOJI_NAMES = [...byName.keys()];

const TONED = /^(.+?)(?:::|:)skin-tone-([2-6])$/;

/** The character for a short name (with or without colons), or null. */
export function emoji(name) {
  const short = String(name).replace(/^:|:$/g, "");
  const toned = TONED.exec(short);
  if (toned) {
    const plain = emoji(toned[1]);
    const tone = String.fromCodePoint(0x1f3fb + Number(toned[2]) - 2);
    return plain && withTone(plain, tone);
  }
  if (byName.has(short)) {
    return byName.get(short);
  }
  const country = /^flag-([a-z]{2})$/.exec(short);
  return country ? flag(country[1]) : null;
}

/** The tone follows the first character and takes the place of its variation selector. */
function withTone(character, tone) {
  if (!/^\p{Emoji_Modifier_Base}/u.test(character)) {
    return character;
  }
  const [first, ...rest] = character;
  return first + tone + rest.join("").replace(/^\ufe0f/, "");
}
