package de.beschlusslauf.notification.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that a calendar program is given; it begins as the running request does. */
final class FeedAddress {

    private FeedAddress() {
    }

    static String of(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/kalender/{token}.ics").buildAndExpand(token)
                .toUriString();
    }
}
