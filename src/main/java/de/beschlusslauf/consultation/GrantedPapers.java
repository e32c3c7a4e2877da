package de.beschlusslauf.consultation;

import java.util.List;

import de.beschlusslauf.meeting.AwaitedPapers;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.paper.Latecomers;
import org.springframework.stereotype.Component;

/** A paper is meant for a day until its bodies are certain: every session of that day may still get it. */
@Component
class GrantedPapers implements AwaitedPapers {

    private final Latecomers latecomers;

    GrantedPapers(Latecomers latecomers) {
        this.latecomers = latecomers;
    }

    @Override
    public List<Awaited> of(Meeting meeting) {
        return latecomers.expected(meeting.bodyId(), meeting.day()).stream()
                .map(each -> new Awaited(each.paper().reference(), each.until())).toList();
    }
}
