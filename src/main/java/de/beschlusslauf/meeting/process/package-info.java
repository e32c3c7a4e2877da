/** Between meetings and their model: who plans a session, when it begins, when it may be closed. */
@NamedInterface("process")
@NullMarked
package de.beschlusslauf.meeting.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
