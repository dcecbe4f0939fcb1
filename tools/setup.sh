#!/bin/bash
# Installs what MineEco needs on Debian 12 and its relatives; a second call finds all in place and ends within a second.
#   tools/setup.sh run      QGIS, the Python packages and a font with Chinese (make demo)
#   tools/setup.sh test     and what the tests need (make test)
#   tools/setup.sh lint     and the checkers (make lint, make package)
#   tools/setup.sh desktop  and the fonts for pictures (make screenshots)
set -euo pipefail
cd "$(dirname "$0")/.."
python=/usr/bin/python3
log=.build/setup.log
mkdir -p .build

packages=(qgis python3-qgis qgis-providers gdal-bin python3-numpy python3-scipy python3-sklearn python3-skimage
    python3-gdal python3-matplotlib python3-jinja2 python3-pip fonts-wqy-zenhei make git)
case ${1:-run} in
    run) ;;
    test) packages+=(python3-pytest qttools5-dev-tools) ;;
    lint) packages+=(python3-pytest qttools5-dev-tools python3-venv) ;;
    desktop) packages+=(qttools5-dev-tools fonts-dejavu-core fonts-open-sans) ;;
    *) echo "tools/setup.sh: $1 is none of run, test, lint, desktop" >&2; exit 2 ;;
esac

installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null | sed -n 's/^installed //p') || true
missing=()
for name in "${packages[@]}"; do
    grep -qx "$name" <<<"$installed" || missing+=("$name")
done

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || { echo "This system has no apt-get. Install by hand: ${missing[*]}" >&2; exit 1; }
    echo "Installing ${missing[*]} (once; with QGIS about 500 MB; log in $log)"
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq >"$log" || echo "apt-get update had a problem; going on with what it has." >&2
    options=()
    release=$(. /etc/os-release; echo "${VERSION_CODENAME:-}")
    suite=$release-backports
    # Debian 12 itself has QGIS 3.22: the long-term release comes from its backports, by the mirror that apt already uses.
    # A QGIS that is there already stays as it is.
    if [ "$release" = bookworm ] && [[ ${missing[*]} == *qgis* ]]; then
        if ! apt-get indextargets --format '$(RELEASE)' | grep -qx "$suite"; then
            site=$(apt-get indextargets --format '$(SITE)' "Created-By: Packages" "Origin: Debian" "Codename: $release" | sort -u | head -n 1)
            key=/usr/share/keyrings/debian-archive-keyring.gpg
            list=/etc/apt/sources.list.d/mineeco-backports.sources
            if [ -n "$site" ]; then
                {
                    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$site" "$suite"
                    [ ! -e $key ] || printf 'Signed-By: %s\n' $key
                } | as_root tee "$list" >/dev/null
                if ! as_root apt-get update -qq -o APT::Update::Error-Mode=any -o Dir::Etc::sourcelist="$list" \
                    -o Dir::Etc::sourceparts=- -o APT::Get::List-Cleanup=0 >>"$log" 2>&1; then
                    echo "The mirror has no $suite: QGIS comes from $release." >&2
                    as_root rm -f "$list"
                fi
            fi
        fi
        if apt-get indextargets --format '$(RELEASE)' | grep -qx "$suite"; then options=(-t "$suite"); fi
    fi
    as_root apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "${options[@]}" "${missing[@]}" >>"$log" 2>&1 ||
        { tail -n 30 "$log" >&2; exit 1; }
fi

# What Debian does not have goes into folders of the checkout: the system's Python stays as it is.
if ! [ -d .build/python/pymannkendall ] && ! $python -c 'import pymannkendall' 2>/dev/null; then
    echo "Installing pymannkendall into .build/python"
    $python -m pip install -q --root-user-action=ignore --no-deps --target .build/python 'pymannkendall>=1.4.3'
fi
if [ "${1:-run}" = lint ] && ! [ -e .build/lint/complete ]; then
    echo "Installing the checkers into .build/lint"
    $python -m venv --clear --system-site-packages .build/lint
    .build/lint/bin/pip install -q 'ruff==0.14.*' 'bandit==1.8.*' 'detect-secrets==1.5.*' 'PyQt6>=6.6'
    touch .build/lint/complete
fi
