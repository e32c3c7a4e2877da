package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.List;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a result can be true: GO NRW § 49 (quorum), § 50 (majority; a tie is a rejection). What contradicts itself is
 * refused with the sentence that tells the minute-taker what to correct.
 */
final class ResultCheck {

    private final Organization body;

    private final String council;

    /** @param council id of the council, to which no committee refers a matter */
    ResultCheck(Organization body, String council) {
        this.body = body;
        this.council = council;
    }

    void check(Consultation station, NewResult result) {
        if (result.chair().equals(result.minuteTaker())) {
            throw Refusal.of("minuteTaker", "Vorsitz und Schriftführung müssen zwei verschiedene Personen sein "
                    + "(§ 52 GO NRW); wählen Sie eine andere Person.");
        }
        checkVotes(result.outcome(), result.votes());
        if (result.inquorate() && result.outcome().needsVote()) {
            throw Refusal.of("outcome", "Wurde die Beschlussunfähigkeit festgestellt, gilt keine Abstimmung; erfassen "
                    + "Sie „vertagt/zurückgestellt“ und setzen Sie den Punkt in einer neuen Sitzung an.");
        }
        if (result.outcome().isAccepting() && result.wording() == null) {
            throw Refusal.of("wording", "Wählen Sie das Verb des Beschlusses, zum Beispiel „beschließt“.");
        }
        if (result.wording() != null && !Wording.possible(station.role()).contains(result.wording())) {
            throw Refusal.of("wording", "In der Rolle „" + station.role().label() + "“ kann das Gremium nicht „"
                    + result.wording().label() + "“ sagen; wählen Sie ein anderes Verb, zum Beispiel „"
                    + Wording.usual(station.role()).label() + "“.");
        }
        checkParts(station, result);
        if (result.outcome() == Outcome.REFERRED && result.referredTo() == null) {
            throw Refusal.of("referredTo", "Wählen Sie den Ausschuss, an den die Vorlage verwiesen wird.");
        }
        if (result.postponedTo() != null && result.postponedTo().equals(station.meetingId())) {
            throw Refusal.of("postponedTo", "Auf dieselbe Sitzung kann nicht vertagt werden; wählen Sie eine spätere "
                    + "Sitzung oder lassen Sie die Angabe leer.");
        }
        if (result.referredTo() != null && result.referredTo().equals(council)) {
            throw Refusal.of("referredTo", "An den Rat wird nicht verwiesen; wählen Sie einen Ausschuss oder geben Sie "
                    + "die Vorlage mit Ihrer Empfehlung weiter.");
        }
        if (station.organizationId().equals(result.referredTo())) {
            throw Refusal.of("referredTo", "Ein Gremium kann die Vorlage nicht an sich selbst verweisen; wählen Sie "
                    + "einen anderen Ausschuss oder „vertagt/zurückgestellt“.");
        }
        checkAdded(station, result);
    }

    private void checkVotes(Outcome outcome, @Nullable Votes votes) {
        if (votes == null) {
            if (outcome.needsVote()) {
                throw Refusal.of("yes", "Tragen Sie für „" + outcome.label()
                        + "“ die Ja-, Nein- und Enthaltungsstimmen und die Zahl der Stimmberechtigten ein.");
            }
            return;
        }
        if (votes.yes() < 0 || votes.no() < 0 || votes.abstained() < 0 || votes.present() < 0) {
            throw Refusal.of("yes", "Stimmen können nicht negativ sein; berichtigen Sie die Zahlen.");
        }
        if (votes.cast() > votes.present()) {
            throw Refusal.of("present", "Es wurden " + votes.cast() + " Stimmen erfasst, aber nur " + votes.present()
                    + " Stimmberechtigte waren anwesend; berichtigen Sie die Zahlen.");
        }
        if (votes.present() > body.size()) {
            throw Refusal.of("present", "Im Gremium „" + body.name() + "“ gibt es nur " + body.size()
                    + " Stimmen; berichtigen Sie die Zahl der anwesenden Stimmberechtigten.");
        }
        if (outcome.isAccepting() && !votes.accepted()) {
            throw Refusal.of("outcome", "Mit " + votes.yes() + " Ja und " + votes.no() + " Nein fehlt die Mehrheit "
                    + "(Stimmengleichheit lehnt ab, § 50 GO NRW); wählen Sie „abgelehnt“ oder berichtigen Sie die "
                    + "Stimmen.");
        }
        if (outcome == Outcome.REJECTED && votes.accepted()) {
            throw Refusal.of("outcome", "Mit " + votes.yes() + " Ja und " + votes.no() + " Nein ist der Vorschlag "
                    + "angenommen; wählen Sie „beschlossen“ oder berichtigen Sie die Stimmen.");
        }
    }

    private static void checkParts(Consultation station, NewResult result) {
        List<Integer> accepted = result.acceptedParts();
        if (result.outcome() == Outcome.ACCEPTED_IN_PARTS) {
            if (accepted.isEmpty() || accepted.containsAll(station.parts())) {
                throw Refusal.of("acceptedParts", "Wählen Sie die angenommenen Beschlussteile; sind es alle oder "
                        + "keiner, erfassen Sie „ungeändert beschlossen“ oder „abgelehnt“.");
            }
            if (!station.parts().containsAll(accepted)) {
                throw Refusal.of("acceptedParts", "Ein gewählter Beschlussteil gehört nicht zu dieser Station; "
                        + "wählen Sie nur Teile, über die abgestimmt wurde.");
            }
        }
        if (result.outcome() == Outcome.ACCEPTED_AMENDED) {
            if (station.parts().isEmpty()) {
                throw Refusal.of("outcome", "Ein Bericht hat keinen Beschlusswortlaut, der geändert werden könnte; wählen"
                        + " Sie eine andere Beschlussart.");
            }
            if (result.amendedText() == null) {
                throw Refusal.of("amendedText", "Tragen Sie den geänderten Wortlaut des Beschlusses ein.");
            }
            AmendedText.parse(result.amendedText(), station.parts());
            checkAmount(result.amendedAmount());
        }
    }

    private static void checkAmount(@Nullable BigDecimal amount) {
        if (amount != null && amount.signum() <= 0) {
            throw Refusal.of("amendedAmount", "Der geänderte Gesamtbetrag muss größer als 0 sein; bleibt der Betrag, wie er"
                    + " war, lassen Sie das Feld leer.");
        }
        Euros.exact(amount, "amendedAmount", "Geänderter Gesamtbetrag");
    }

    private static void checkAdded(Consultation station, NewResult result) {
        AddedStations added = result.added();
        if (added.isEmpty()) {
            if (result.outcome() == Outcome.STATIONS_ADDED) {
                throw Refusal.of("addedBodies", "Wählen Sie die Gremien, um die die Beratungsfolge erweitert wird.");
            }
            return;
        }
        if (added.role() == null || added.role() == ConsultationRole.DECISION) {
            throw Refusal.of("addedRole", "Wählen Sie, ob die zusätzlichen Gremien anhören, vorberaten oder zur "
                    + "Kenntnis nehmen; eine weitere Entscheidung plant das Ratsbüro.");
        }
        if (added.when() == null && station.role() != ConsultationRole.DECISION) {
            throw Refusal.of("addedWhen", "Wählen Sie, wann die zusätzlichen Gremien beraten.");
        }
        if (station.role() == ConsultationRole.DECISION && added.role() != ConsultationRole.TAKING_NOTE) {
            throw Refusal.of("addedRole", "Nach der Entscheidung können weitere Gremien die Vorlage nur noch zur "
                    + "Kenntnis nehmen; wählen Sie „Kenntnisnahme“.");
        }
        if (added.bodies().contains(station.organizationId())) {
            throw Refusal.of("addedBodies", "Das beratende Gremium selbst kann nicht hinzugefügt werden; wählen Sie "
                    + "„vertagt/zurückgestellt“, wenn es noch einmal beraten soll.");
        }
    }
}
