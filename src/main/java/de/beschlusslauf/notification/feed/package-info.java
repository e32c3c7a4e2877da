/** Calendars people subscribe to: who may have which, what stands in them, and how it is written (RFC 5545). */
@NullMarked
package de.beschlusslauf.notification.feed;

import org.jspecify.annotations.NullMarked;
