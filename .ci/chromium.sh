# To be sourced: sets CHROMIUM to a Chromium or Chrome; installs Debian's where apt-get and root allow it. Empty if there is none.
find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
      "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$name" && return
  done
  true
}
install_chromium() { apt-get install -y --no-install-recommends chromium > /dev/null; }
if [ -z "${CHROMIUM:-$(find_chromium)}" ] && command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
  install_chromium || { apt-get update > /dev/null && install_chromium; } || true
fi
export CHROMIUM="${CHROMIUM:-$(find_chromium)}"
