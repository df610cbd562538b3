package dev.vitae.fit.meaning;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How near two English texts are in meaning, by a sentence embedding model that runs in process (BGE small, 384 dimensions).
 * Each distinct text is computed once and kept. The model is loaded when it is needed first.
 */
public final class Meaning {

    private static final int KEPT = 20_000;
    private static final Executor IN_THE_CALLERS_THREAD = Runnable::run;

    private final Supplier<EmbeddingModel> load;
    private final Map<String, Embedding> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable EmbeddingModel model;

    public Meaning() {
        this(() -> new BgeSmallEnV15QuantizedEmbeddingModel(IN_THE_CALLERS_THREAD));
    }

    Meaning(Supplier<EmbeddingModel> load) {
        this.load = load;
    }

    /** The cosine of both texts' embeddings. With this model unrelated phrases have about 0.55, related ones 0.7 and more. */
    public double cosine(String one, String other) {
        return CosineSimilarity.between(of(one), of(other));
    }

    private synchronized Embedding of(String text) {
        Embedding embedding = known.get(text);
        if (embedding == null) {
            if (model == null) {
                model = load.get();
            }
            embedding = model.embed(text).content();
            known.put(text, embedding);
        }
        return embedding;
    }
}
