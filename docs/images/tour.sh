#!/bin/sh
# Takes the pictures of the tour in README.md anew, from the journey that the browser test makes through the whole program.
set -eu
cd "$(dirname "$0")/../.."
rm -rf target/screenshots
mvn -q -B test -Pbrowser -Dincluded.tags=browser -Dtest=ProposalJourneyTests -Dpictures=true "$@"

# picture of the tour, then person and name of the journey's picture, the first of its kind
keep() {
    picture=$(ls target/screenshots/[0-9]*-"$2".png | head -n 1)
    cp "$picture" "docs/images/tour-$1.png"
}
keep 1-start sachbearbeitung.buero-Vorlage-anlegen
keep 2-draft sachbearbeitung.buero-Entwurf
keep 3-co-sign leitung.kaemmerei-Mitzeichnen
keep 5-result schriftfuehrung-Ergebnis
keep 6-control-window ratsbuero-Einspruch-vermerken
keep 7-publish ratsbuero-Bekanntmachung
keep 8-plan sachbearbeitung.buero-Umsetzungsplan
keep 9-confirm ratsbuero-Erledigung-bestätigen
