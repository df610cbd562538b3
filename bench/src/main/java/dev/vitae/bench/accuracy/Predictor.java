package dev.vitae.bench.accuracy;

import dev.vitae.bench.corpus.LabelledCase;
import java.io.IOException;

/** Where predictions come from. Used by several threads at once. */
interface Predictor {

    Prediction predict(LabelledCase labelled) throws IOException;
}
