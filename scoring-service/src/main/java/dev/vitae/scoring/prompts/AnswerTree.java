package dev.vitae.scoring.prompts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.scoring.claims.Claim;
import dev.vitae.scoring.models.UnusableAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a model's JSON, trusting it in nothing: schemas are wishes, so each field is looked at. */
public final class AnswerTree {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** Some models wrap their answer whatever they are told. */
    private static final Pattern FENCED = Pattern.compile("\\s*```(?:json)?\\s*(.*?)\\s*```\\s*", Pattern.DOTALL);

    private final String path;
    private final JsonNode node;

    private AnswerTree(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    public static AnswerTree read(String text) throws UnusableAnswerException {
        Matcher fenced = FENCED.matcher(text);
        JsonNode root;
        try {
            root = JSON.readTree(fenced.matches() ? fenced.group(1) : text);
        } catch (JacksonException e) {
            throw new UnusableAnswerException("it is no JSON: " + e.getOriginalMessage());
        }
        if (root == null || !root.isObject()) {
            throw new UnusableAnswerException("it is no JSON object");
        }
        return new AnswerTree("", root);
    }

    public AnswerTree object(String name) throws UnusableAnswerException {
        JsonNode child = child(name);
        if (!child.isObject()) {
            throw wrong(name, "an object");
        }
        return new AnswerTree(path(name), child);
    }

    public List<AnswerTree> objects(String name) throws UnusableAnswerException {
        JsonNode child = child(name);
        if (!child.isArray()) {
            throw wrong(name, "a list of objects");
        }
        List<AnswerTree> objects = new ArrayList<>();
        for (int i = 0; i < child.size(); i++) {
            if (!child.get(i).isObject()) {
                throw wrong(name, "a list of objects");
            }
            objects.add(new AnswerTree(path(name) + "[" + i + "]", child.get(i)));
        }
        return objects;
    }

    public String text(String name) throws UnusableAnswerException {
        JsonNode child = child(name);
        if (!child.isTextual()) {
            throw wrong(name, "a string");
        }
        return child.asText();
    }

    public double number(String name) throws UnusableAnswerException {
        JsonNode child = child(name);
        if (!child.isNumber()) {
            throw wrong(name, "a number");
        }
        return child.asDouble();
    }

    public List<String> texts(String name) throws UnusableAnswerException {
        JsonNode child = child(name);
        if (!child.isArray()) {
            throw wrong(name, "a list of strings");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : child) {
            if (!entry.isTextual()) {
                throw wrong(name, "a list of strings");
            }
            texts.add(entry.asText());
        }
        return texts;
    }

    /** A list of objects with a text and its quotes. */
    public List<Claim> claims(String name) throws UnusableAnswerException {
        List<Claim> claims = new ArrayList<>();
        for (AnswerTree entry : objects(name)) {
            claims.add(new Claim(entry.text("text"), entry.texts("quotes")));
        }
        return claims;
    }

    private JsonNode child(String name) throws UnusableAnswerException {
        JsonNode child = node.get(name);
        if (child == null || child.isNull()) {
            throw new UnusableAnswerException(path(name) + " is missing");
        }
        return child;
    }

    private UnusableAnswerException wrong(String name, String wanted) {
        return new UnusableAnswerException(path(name) + " must be " + wanted);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
