package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates, one a line, without their dates. */
final class CertificationReader {

    private final PeriodReader periods;

    CertificationReader(PeriodReader periods) {
        this.periods = periods;
    }

    List<Found<String>> read(List<ReadingLine> lines) {
        List<Found<String>> found = new ArrayList<>();
        ReadingLine last = null;
        for (ReadingLine line : lines) {
            String text = line.text();
            for (PeriodMatch match : periods.findAll(text).reversed()) {
                text = match.without(text);
            }
            boolean goesOn = last != null
                    && !line.bullet()
                    && !line.startsBlock()
                    && (last.bullet() || Character.isLowerCase(line.text().codePointAt(0)))
                    && !found.isEmpty();
            last = line;
            String name = PieceSplitter.trim(text.replace('\t', ' ').replace("()", ""));
            if (goesOn && !name.isEmpty()) {
                Found<String> first = found.removeLast();
                found.add(new Found<>(Prose.join(first.value(), name), first.line(), 0.7));
            } else if (name.codePoints().anyMatch(Character::isLetter) && name.length() < 120) {
                found.add(new Found<>(name, line, 0.85));
            }
        }
        return found;
    }
}
