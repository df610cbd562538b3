package dev.vitae.engine.documents;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells a CV, in any language.
 *
 * @param sections kinds of a CV's sections that have a heading
 * @param core of those, the four that hardly a CV is without: experience, education, skills, languages
 * @param dated positions and courses with a period
 * @param contact e-mail address, telephone number: how many of them
 * @param titled whether it calls itself a CV
 * @param prose how much of the text is in sentences, 0 to 1
 */
record Traits(int sections, int core, int dated, int contact, boolean titled, double prose) {

    private static final Set<SectionKind> CORE =
            EnumSet.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS, SectionKind.LANGUAGES);
    private static final Set<SectionKind> NO_SECTIONS = EnumSet.of(
            SectionKind.OPENING, SectionKind.UNKNOWN, SectionKind.TITLE, SectionKind.CONTACT, SectionKind.ADDITIONAL);

    /** What dated entries count for at most: tables of figures by year have many. */
    private static final int MOST_DATED = 4;

    private static final int TITLE_COUNTS = 2;

    /** Then there is no need to look at the words: no other document has as much. */
    private static final int PLAINLY = 10;

    private static final Pattern SENTENCE = Pattern.compile(".{20,}[。！？].*|.{30,}[，、].*");

    /** The higher, the more of a CV there is. */
    int evidence() {
        return sections + core + Math.min(dated, MOST_DATED) + (titled ? TITLE_COUNTS : 0);
    }

    boolean isPlainlyCv() {
        return dated >= 2 && core >= 2 && contact > 0 && evidence() >= PLAINLY;
    }

    static Traits of(List<ReadingLine> lines, List<Section> sections, int dated, int contact, boolean titled) {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (Section section : sections) {
            if (section.heading() != null
                    && !NO_SECTIONS.contains(section.kind())
                    && !section.lines().isEmpty()) {
                kinds.add(section.kind());
            }
        }
        int core = (int) kinds.stream().filter(CORE::contains).count();
        int characters = 0;
        int prose = 0;
        for (ReadingLine line : lines) {
            int length = line.plain().length();
            characters += length;
            boolean sentence = line.isProse() || SENTENCE.matcher(line.plain()).matches();
            prose += sentence && !line.bullet() ? length : 0;
        }
        return new Traits(
                kinds.size(), core, dated, contact, titled, characters == 0 ? 0 : (double) prose / characters);
    }
}
