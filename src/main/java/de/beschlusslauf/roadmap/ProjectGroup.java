package de.beschlusslauf.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A project group that a resolution orders: exactly one member of each parliamentary group and a number of employees.
 * It advises and takes no resolutions (§ 57 GO NRW is for committees only).
 */
@Entity
@Table(name = "project_group")
public class ProjectGroup {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "entry_id"))
    private EntryId id;

    @Column(name = "staff_seats", nullable = false)
    private int staffSeats;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_group_faction", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    @Column(name = "faction")
    private List<String> factions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_group_nomination", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<Nomination> nominations = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ProjectGroup() {
    }

    ProjectGroup(EntryId id, int staffSeats, List<String> factions) {
        if (staffSeats < 0 || factions.isEmpty()) {
            throw Refusal.of("staffSeats", "Eine Projektgruppe braucht mindestens eine Fraktion und keine negative Zahl "
                    + "von Beschäftigten.");
        }
        this.id = id;
        this.staffSeats = staffSeats;
        this.factions = new ArrayList<>(factions);
    }

    public EntryId id() {
        return id;
    }

    /** Seats altogether, for instance 12 = 6 parliamentary groups + 6 employees. */
    public int size() {
        return factions.size() + staffSeats;
    }

    public int staffSeats() {
        return staffSeats;
    }

    /** Ids of the parliamentary groups, each of which has one seat. */
    public List<String> factions() {
        return List.copyOf(factions);
    }

    public List<Nomination> nominations() {
        return List.copyOf(nominations);
    }

    public boolean isComplete() {
        return nominations.size() == size();
    }

    /** @param nameOf gives the German name of a parliamentary group for the sentence of a refusal */
    void nominate(List<Nomination> members, UnaryOperator<String> nameOf) {
        Set<String> names = new TreeSet<>();
        for (Nomination member : members) {
            if (!names.add(member.name().strip().toLowerCase(Locale.GERMAN))) {
                throw refused("„" + member.name().strip() + "“ ist zweimal benannt; benennen Sie jede Person nur einmal.");
            }
            if (member.faction() != null && !factions.contains(member.faction())) {
                throw refused("Eine der Fraktionen hat keinen Sitz in dieser Projektgruppe; wählen Sie aus der Liste.");
            }
        }
        for (String faction : factions) {
            demandOneOf(faction, members, nameOf);
        }
        long staff = members.stream().filter(member -> member.faction() == null).count();
        if (staff != staffSeats) {
            throw refused("Aus der Verwaltung sind " + staff + " statt " + staffSeats + " Mitglieder benannt; die Gruppe "
                    + "hat " + size() + " Sitze, einen je Fraktion und " + staffSeats + " für Beschäftigte.");
        }
        nominations = new ArrayList<>(members);
    }

    private static void demandOneOf(String faction, List<Nomination> members, UnaryOperator<String> nameOf) {
        long seats = members.stream().filter(member -> faction.equals(member.faction())).count();
        if (seats != 1) {
            throw refused("Für „" + nameOf.apply(faction) + "“ " + (seats == 0 ? "ist niemand" : "sind " + seats
                    + " Personen") + " benannt; jede Fraktion benennt genau ein Mitglied.");
        }
    }

    private static Refusal refused(String sentence) {
        return Refusal.of("members", sentence);
    }
}
