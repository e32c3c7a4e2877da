package de.beschlusslauf.consultation.web;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.consultation.Forecast;
import de.beschlusslauf.consultation.Forecasts;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a paper that a program reads when it can be adopted at the earliest. */
@Component
class ForecastSection implements PaperSection {

    private final Forecasts forecasts;

    ForecastSection(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    @Transactional(readOnly = true)
    public ForecastView content(ReadablePart paper) {
        return forecasts.of(paper.id()).map(ForecastView::of).orElse(ForecastView.NONE);
    }

    /**
     * When the paper can be adopted at the earliest, as sessions are planned now; empty once it is decided.
     *
     * @param adoption earliest day of adoption; null if it is open
     * @param neededBy day until which the author needs the decision; null if none was named
     * @param tooLate the decision would come after that day, or nobody knows when
     * @param stops bodies in the order in which they deal with it; empty if no station is open
     * @param sentences the same in German, as forms and the register say it
     */
    record ForecastView(@Nullable LocalDate adoption, @Nullable LocalDate neededBy, boolean tooLate,
            List<Forecast.Stop> stops, List<String> sentences) {

        static final ForecastView NONE = new ForecastView(null, null, false, List.of(), List.of());

        static ForecastView of(Forecast forecast) {
            return new ForecastView(forecast.adoption(), forecast.neededBy(), forecast.isTooLate(), forecast.stops(),
                    forecast.sentences());
        }
    }
}
