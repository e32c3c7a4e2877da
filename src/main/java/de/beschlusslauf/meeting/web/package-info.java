/** Meetings and their agendas for programs. */
@NullMarked
package de.beschlusslauf.meeting.web;

import org.jspecify.annotations.NullMarked;
