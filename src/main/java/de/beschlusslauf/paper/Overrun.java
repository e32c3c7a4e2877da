package de.beschlusslauf.paper;

/** How expenditure leaves the budget (§ 83 GO NRW): more than planned, or not planned at all. */
public enum Overrun {

    UEBERPLANMAESSIG("überplanmäßig"),
    AUSSERPLANMAESSIG("außerplanmäßig");

    private final String label;

    Overrun(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
