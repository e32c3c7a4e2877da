/** Mails: what they say, the outbox they wait in, and who sends them. */
@NullMarked
package de.beschlusslauf.notification.mail;

import org.jspecify.annotations.NullMarked;
