package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What must hold for the tables whatever goes in. */
class TableProperties {

    private static final List<String> BY_WEIGHT = List.of("KAEMMERER_LISTE", "RAT_VORHER", "NACHTRAGSSATZUNG");

    @Property(tries = 1000)
    void anyOverspendingHasOneConsentAndMoreMoneyNeverNeedsLess(
            @ForAll @BigRange(min = "0.01", max = "500000") @Scale(2) BigDecimal amount,
            @ForAll @BigRange(min = "0.01", max = "500000") @Scale(2) BigDecimal more, @ForAll boolean mandatory,
            @ForAll @BigRange(min = "0", max = "300000") BigDecimal voluntaryLimit,
            @ForAll @BigRange(min = "0", max = "300000") BigDecimal mandatoryLimit) {
        int less = consent(amount, mandatory, voluntaryLimit, mandatoryLimit);
        int heavier = consent(amount.add(more), mandatory, voluntaryLimit, mandatoryLimit);

        assertThat(heavier).isGreaterThanOrEqualTo(less);
    }

    /** There are few enough facts to try all of their combinations. */
    @Example
    void whoeverASingleFactAsksIsAskedTogetherWithOthersToo() {
        Map<Fact, Set<String>> alone = new EnumMap<>(Fact.class);
        Stream.of(Fact.values()).forEach(fact -> alone.put(fact, coSigners(Set.of(fact))));
        for (int combination = 0; combination < 1 << Fact.values().length; combination++) {
            int bits = combination;
            Set<Fact> facts = Stream.of(Fact.values()).filter(fact -> (bits & 1 << fact.ordinal()) != 0)
                    .collect(Collectors.toSet());
            Set<String> oneByOne = facts.stream().flatMap(fact -> alone.get(fact).stream())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(coSigners(facts)).as("asked for %s", facts).isEqualTo(oneByOne);
        }
    }

    enum Fact {
        financeYes, newPosts, legalRisk, staffOrOrganisation, equality, equalityClaimed, inclusionConsidered, personalData, procurement
    }

    private static Set<String> coSigners(Set<Fact> facts) {
        Map<String, Object> inputs = new HashMap<>();
        for (Fact fact : Fact.values()) {
            inputs.put(fact.name(), facts.contains(fact));
        }
        return new TreeSet<>(Tables.evaluate("co-signers", inputs).<String>collectEntries("coSigner"));
    }

    private static int consent(BigDecimal amount, boolean mandatory, BigDecimal voluntary, BigDecimal mandatoryLimit) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("overspending", "AUSSERPLANMAESSIG");
        inputs.put("amount", amount);
        inputs.put("mandatory", mandatory);
        inputs.put("voluntaryLimit", voluntary);
        inputs.put("mandatoryLimit", mandatoryLimit);
        inputs.put("supplementaryLimit", new BigDecimal(700000));
        inputs.put("deficitIncrease", null);
        inputs.put("deficitLimit", null);
        return BY_WEIGHT.indexOf(Tables.evaluate("overspending", inputs).getSingleResult().<String>getSingleEntry());
    }
}
