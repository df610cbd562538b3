package dev.vitae.scoring.extractions;

import java.util.regex.Pattern;

/** What a value may look like: whatever a CV tells a model to say, a name is no address and a company no sentence. */
enum FieldShape {
    NAME("[^\\p{Nd}@/:<>]{2,80}"),
    EMAIL("[^\\s@<>]{1,64}@[^\\s@<>]{3,190}"),
    PHONE("(?=(?:\\P{Nd}*\\p{Nd}){6})[+\\p{Nd}\\s()./\\-–]{6,40}"),
    DATES("(?=.*\\p{Nd}).{4,60}"),
    TEXT("(?!.*(?:://|www\\.|@)).{1,160}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}]");

    private final Pattern shape;

    FieldShape(String shape) {
        this.shape = Pattern.compile(shape);
    }

    static FieldShape of(String field) {
        return switch (field.substring(field.indexOf('.') + 1)) {
            case "name" -> NAME;
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            case "dates" -> DATES;
            default -> TEXT;
        };
    }

    boolean fits(String value) {
        return shape.matcher(value).matches() && !UNSEEN.matcher(value).find();
    }
}
