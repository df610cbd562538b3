package dev.vitae.scoring.engine;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What an operator may choose about the score. What isn't set is the engine's own choice. */
@ConfigMapping(prefix = "vitae.scoring")
public interface ScoringSettings {

    /** How much each part counts, 0 or more; only their proportion matters. */
    Weights weights();

    /** From which score on a candidate is recommended how strongly, 0 to 100. */
    Bands bands();

    /** By part of the score. */
    interface Weights {

        OptionalDouble occupation();

        OptionalDouble requiredSkills();

        OptionalDouble niceToHaveSkills();

        OptionalDouble years();

        OptionalDouble seniority();

        OptionalDouble languages();

        OptionalDouble education();

        OptionalDouble licences();
    }

    /** Each at least the next. */
    interface Bands {

        /** {@code strong_yes} from here on, 85 unless set. */
        OptionalInt strongYes();

        /** {@code yes} from here on, 70 unless set. */
        OptionalInt yes();

        /** {@code maybe} from here on, 50 unless set; {@code no} below. */
        OptionalInt maybe();
    }
}
