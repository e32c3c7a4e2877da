package de.beschlusslauf.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** Seats for which nobody is named yet; once the group works, those that stay empty. */
    public EmptySeats emptySeats() {
        return new EmptySeats(factions.stream().filter(faction -> named(faction, nominations) == 0).toList(),
                staffSeats - (int) named(null, nominations));
    }

    /**
     * Names the complete group.
     *
     * @param nameOf gives the German name of a parliamentary group for the sentence of a refusal
     */
    void nominate(List<Nomination> members, UnaryOperator<String> nameOf) {
        demandKnown(members);
        for (String faction : factions) {
            demandOneOf(faction, members, nameOf);
        }
        long staff = named(null, members);
        if (staff != staffSeats) {
            throw refused("Aus der Verwaltung sind " + staff + " statt " + staffSeats + " Mitglieder benannt; die Gruppe "
                    + "hat " + size() + " Sitze, einen je Fraktion und " + staffSeats + " für Beschäftigte.");
        }
        nominations = new ArrayList<>(members);
    }

    /**
     * Names those with whom the group works although seats stay empty, for instance since a parliamentary group names
     * nobody.
     *
     * @param nameOf gives the German name of a parliamentary group for the sentence of a refusal
     */
    void nominateIncomplete(List<Nomination> members, UnaryOperator<String> nameOf) {
        if (members.isEmpty()) {
            throw refused("Es ist niemand benannt; benennen Sie mindestens ein Mitglied, mit dem die Gruppe arbeitet.");
        }
        demandSeats(members, nameOf);
        if (members.size() == size()) {
            throw refused("Alle " + size() + " Sitze sind besetzt; wählen Sie „Gruppe ist vollzählig“.");
        }
        nominations = new ArrayList<>(members);
    }

    /**
     * Gives seats that had stayed empty to those who are named later; who is named already stays.
     *
     * @param nameOf gives the German name of a parliamentary group for the sentence of a refusal
     */
    void fill(List<Nomination> later, UnaryOperator<String> nameOf) {
        if (later.isEmpty()) {
            throw Refusal.of("newMembers", "Es ist niemand nachbenannt; tragen Sie mindestens ein Mitglied ein.");
        }
        demandSeats(Stream.concat(nominations.stream(), later.stream()).toList(), nameOf);
        nominations.addAll(later);
    }

    private void demandSeats(List<Nomination> members, UnaryOperator<String> nameOf) {
        demandKnown(members);
        factions.stream().filter(faction -> named(faction, members) > 1)
                .forEach(faction -> demandOneOf(faction, members, nameOf));
        long staff = named(null, members);
        if (staff > staffSeats) {
            throw refused("Aus der Verwaltung sind " + staff + " Mitglieder benannt; sie hat in dieser Gruppe nur "
                    + staffSeats + " Sitze. Streichen Sie, wer zu viel ist.");
        }
    }

    private void demandKnown(List<Nomination> members) {
        Set<String> names = new TreeSet<>();
        for (Nomination member : members) {
            if (!names.add(member.name().strip().toLowerCase(Locale.GERMAN))) {
                throw refused("„" + member.name().strip() + "“ ist zweimal benannt; benennen Sie jede Person nur einmal.");
            }
            if (member.faction() != null && !factions.contains(member.faction())) {
                throw refused("Eine der Fraktionen hat keinen Sitz in dieser Projektgruppe; wählen Sie aus der Liste.");
            }
        }
    }

    private static void demandOneOf(String faction, List<Nomination> members, UnaryOperator<String> nameOf) {
        long seats = named(faction, members);
        if (seats != 1) {
            throw refused("Für „" + nameOf.apply(faction) + "“ " + (seats == 0 ? "ist niemand" : "sind " + seats
                    + " Personen") + " benannt; jede Fraktion benennt genau ein Mitglied.");
        }
    }

    private static long named(@Nullable String faction, List<Nomination> members) {
        return members.stream().filter(member -> Objects.equals(faction, member.faction())).count();
    }

    private static Refusal refused(String sentence) {
        return Refusal.of("members", sentence);
    }
}
