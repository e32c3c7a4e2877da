/**
 * What reaches people outside the application: mails (invitations, moved and cancelled sessions, numbers given, agendas fixed without a
 * paper that had time, extracts of resolutions, deadlines) and calendars that they subscribe to (iCalendar, RFC 5545).
 * Neither carries anything that is not public. Legal basis:
 * § 62 (2) GO NRW (execution of resolutions), § 47 (2) and § 48 (1) GO NRW with the Geschäftsordnung (convening, announcement), § 30 GO NRW (secrecy),
 * Art. 5 and 32 GDPR.
 */
@ApplicationModule(displayName = "Benachrichtigung",
        allowedDependencies = {"refusal", "security", "ledger", "calendar", "organization", "meeting", "paper",
                "resolution", "roadmap"})
@NullMarked
package de.beschlusslauf.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
