package de.beschlusslauf.paper;

/** What another module adds to a paper when a program reads it, for instance its path or its measures. */
public interface PaperSection {

    /** Name of the property in the JSON, for instance {@code path}. */
    String name();

    /** What the reader may read of it: records and lists that become JSON; the narrower type of the method that implements this describes them. */
    Object content(ReadablePart paper);
}
