package de.beschlusslauf.demo;

/**
 * One part of the demonstration, loaded before the port opens and before any timer fires. The order of the beans
 * ({@code @Order}, users are 0) is the order of loading. Loading what is there already changes nothing.
 */
interface DemoStep {

    void load();
}
