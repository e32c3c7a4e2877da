package de.beschlusslauf.consultation;

/** How a path ended on which nothing was adopted. */
public enum PathEnd {

    REJECTED, WITHDRAWN, NOTED
}
