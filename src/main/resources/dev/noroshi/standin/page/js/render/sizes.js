// Sizes of files as people say them.

const UNITS = ["B", "KB", "MB", "GB"];

export function sizeOf(bytes) {
  if (!Number.isFinite(bytes) || bytes < 0) {
    return "";
  }
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** step;
  return `${step === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[step]}`;
}
