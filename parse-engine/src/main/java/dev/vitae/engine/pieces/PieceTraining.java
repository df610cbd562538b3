package dev.vitae.engine.pieces;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the classifier of pieces from example files, one a language, whose lines read {@code key: example; example}.
 *
 * <p>Arguments: folder of examples, folder for the model, and {@code --record} to measure it too, leaving out one language after
 * the other, which takes seventeen times as long.
 */
public final class PieceTraining {

    private static final int ITERATIONS = 120;
    private static final int FEWEST_OCCURRENCES = 3;
    private static final double L2 = 1.0;

    record Example(String language, PieceKind kind, String text) {}

    private final PieceFeatures features = new PieceFeatures();

    public static void main(String[] args) throws IOException {
        boolean measured = args.length == 3 && args[2].equals("--record");
        if (args.length != 2 && !measured) {
            System.err.println("usage: PieceTraining <folder of examples> <folder for the model> [--record]");
            System.exit(2);
        }
        PieceTraining training = new PieceTraining();
        List<Example> examples = examplesIn(Path.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        AbstractModel model = training.train(examples);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(PieceClassifier.MODEL)))))) {
            new BinaryQNModelWriter((QNModel) model, out).persist();
        }
        if (measured) {
            String record = training.record(examples);
            Files.writeString(folder.resolve("pieces.model.md"), record);
            System.out.print(record);
        }
    }

    static List<Example> examplesIn(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String language = file.getFileName().toString().replace(".txt", "");
                for (String line : Files.readAllLines(file)) {
                    int colon = line.indexOf(':');
                    if (colon > 0 && !line.startsWith("#")) {
                        kindOf(line.substring(0, colon).strip())
                                .forEach(kind -> Stream.of(
                                                line.substring(colon + 1).split(";", -1))
                                        .map(String::strip)
                                        .filter(text -> !text.isEmpty())
                                        .forEach(text -> examples.add(new Example(language, kind, text))));
                    }
                }
            }
        }
        return examples;
    }

    private static List<PieceKind> kindOf(String key) {
        return switch (key) {
            case "title" -> List.of(PieceKind.TITLE);
            case "company" -> List.of(PieceKind.COMPANY);
            case "institution" -> List.of(PieceKind.INSTITUTION);
            case "degree" -> List.of(PieceKind.DEGREE);
            case "location" -> List.of(PieceKind.LOCATION);
            case "bullet" -> List.of(PieceKind.PROSE);
            case "skill", "interest", "certificate" -> List.of(PieceKind.ITEM);
            default -> List.of();
        };
    }

    AbstractModel train(List<Example> examples) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            events.add(new Event(example.kind().name(), features.of(example.text(), true)));
            events.add(new Event(example.kind().name(), features.of(example.text(), false)));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST_OCCURRENCES);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return trainer.doTrain(indexer);
    }

    /** What was learned from how much, and how well languages are told that were left out of the learning. */
    private String record(List<Example> examples) throws IOException {
        StringBuilder record =
                new StringBuilder("# The classifier of pieces\n\nMade by `dev.vitae.engine.pieces.PieceTraining`. ");
        record.append(String.format(
                Locale.ROOT,
                "%d examples; maximum entropy, L2 %.1f, %d iterations, features seen at least %d times.%n%n",
                examples.size(),
                L2,
                ITERATIONS,
                FEWEST_OCCURRENCES));
        record.append(
                "Share told right, each language by a model that has not seen its examples:\n\n| language | examples | right |\n|---|--:|--:|\n");
        Map<String, List<Example>> byLanguage = new TreeMap<>();
        examples.forEach(example -> byLanguage
                .computeIfAbsent(example.language(), l -> new ArrayList<>())
                .add(example));
        for (Map.Entry<String, List<Example>> language : byLanguage.entrySet()) {
            List<Example> others = examples.stream()
                    .filter(example -> !example.language().equals(language.getKey()))
                    .toList();
            PieceClassifier classifier = new PieceClassifier(train(others));
            long right = language.getValue().stream()
                    .filter(example -> classifier.of(example.text()).best() == example.kind())
                    .count();
            record.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f |%n",
                    language.getKey(),
                    language.getValue().size(),
                    (double) right / language.getValue().size()));
        }
        return record.toString();
    }
}
