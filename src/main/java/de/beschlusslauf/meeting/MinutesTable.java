package de.beschlusslauf.meeting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All minutes. */
interface MinutesTable extends JpaRepository<Minutes, MeetingId> {

    /** The last sessions of the body with signed minutes, the newest first. */
    @Query("""
            select e from Meeting e where e.bodyId = :bodyId and e.organizationId = :organizationId
            and e.status in (MINUTES_SIGNED, PUBLISHED) order by e.startsAt desc""")
    List<Meeting> signed(String bodyId, String organizationId, Limit limit);

    /** Corrections of these minutes in signed later ones, oldest first. */
    @Query("""
            select new de.beschlusslauf.meeting.MinutesCorrection(m.meetingId, m.countersignedAt, n.text)
            from Minutes m join m.notes n where n.correctedId = :corrected and m.countersignedBy is not null
            order by m.countersignedAt""")
    List<MinutesCorrection> corrections(UUID corrected, Limit limit);

    @Query("select i from Minutes m join m.items i where m.meetingId = :meeting order by index(i)")
    Page<MinutesItem> items(MeetingId meeting, Pageable page);
}
