/** Mails for operators, calendars for people and their programs, over HTTP. */
@NullMarked
package de.beschlusslauf.notification.web;

import org.jspecify.annotations.NullMarked;
