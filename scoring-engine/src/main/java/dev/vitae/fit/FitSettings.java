package dev.vitae.fit;

import dev.vitae.fit.findings.Bands;
import dev.vitae.fit.score.Weights;

/** What whoever runs Vitae may choose. */
public record FitSettings(Weights weights, Bands bands) {

    public static final FitSettings DEFAULT = new FitSettings(Weights.DEFAULT, Bands.DEFAULT);
}
