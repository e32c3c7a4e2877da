package de.beschlusslauf.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.PaperStatus;
import org.springframework.stereotype.Service;

/** Where a paper went through the model of its life: as a picture and in words. */
@Service
public class PaperWay {

    private final LifecyclePicture picture;

    PaperWay(LifecyclePicture picture) {
        this.picture = picture;
    }

    /**
     * What is shown.
     *
     * @param svg safe to be shown as it is
     * @param passed names of the steps that the paper passed
     * @param current names of the steps in which it is; empty when its life has ended
     * @param notPassed names of all others
     */
    public record Way(String svg, List<String> passed, List<String> current, List<String> notPassed) {
    }

    public Way of(List<TimeLineEntry> line, PaperStatus status, OpenStations open) {
        LifecyclePath path = LifecyclePath.of(line, status, open);
        Set<String> others = new TreeSet<>(picture.ids());
        others.removeAll(path.passed());
        others.removeAll(path.current());
        return new Way(picture.svg(path.passed(), path.current()), picture.names(path.passed()),
                picture.names(path.current()), picture.names(others));
    }
}
