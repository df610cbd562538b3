package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.engine.phones.PhoneReader;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document gives away about its person in the lines for it, to be found again wherever it stands. */
final class PersonalDetails {

    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("[._\\-+\\d]+");
    /** "Vue.js", "ASP.NET": a library that looks like a host. */
    private static final Pattern NO_HOST = Pattern.compile("(?i)[^/]+\\.(?:js|ts|py|cs)|asp\\.net|vb\\.net");

    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_HANDLE = 5;
    private static final int SHORTEST_LITERAL = 6;
    private static final int SHORTEST_PART = 3;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<String> numberEnds = new LinkedHashSet<>();
    private final Set<String> births = new LinkedHashSet<>();
    private final Set<String> streets = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final List<String> emails = new ArrayList<>();

    /** @param lines for contact and personal details, as printed */
    PersonalDetails(
            Candidate candidate,
            List<String> lines,
            LabelledFinder labels,
            HeadNames heads,
            Streets streetFinder,
            PhoneReader phones) {
        if (candidate.name() != null && !heads.isHeading(candidate.name())) {
            names.add(candidate.name());
        }
        addNumber(candidate.phone());
        addNumber(candidate.phoneE164());
        if (candidate.email() != null) {
            emails.add(candidate.email());
        }
        for (String line : lines) {
            labels.valuesOf("name", line).stream()
                    .filter(PersonalDetails::isName)
                    .forEach(names::add);
            labels.valuesOf("location", line).stream()
                    .filter(value -> value.length() >= SHORTEST_LITERAL)
                    .forEach(places::add);
            addBirths(line, labels);
            streets.addAll(streetFinder.in(line));
            phones.find(line, candidate.language(), false)
                    .ifPresent(match -> addNumber(line.substring(match.from(), match.to())));
            Matcher email = ContactFinder.EMAIL.matcher(line);
            while (email.find()) {
                emails.add(email.group());
            }
        }
        addPlaces(candidate);
        if (names.isEmpty()) {
            heads.in(lines).ifPresent(names::add);
        }
        addNamesOfEmails();
        addHandles(candidate);
    }

    NameParts name() {
        return NameParts.of(names);
    }

    Set<String> handles() {
        return handles;
    }

    Set<String> numberEnds() {
        return numberEnds;
    }

    Set<String> births() {
        return births;
    }

    Set<String> streets() {
        return streets;
    }

    Set<String> places() {
        return places;
    }

    private void addNumber(@Nullable String number) {
        if (number != null && ContactFinder.endOf(number).length() >= SHORTEST_LITERAL) {
            numberEnds.add(ContactFinder.endOf(number));
        }
    }

    private void addBirths(String line, LabelledFinder labels) {
        List<Mark> marks = new ArrayList<>();
        labels.find(new PrintedText("", "", line), PlacedWord.of(line), marks);
        marks.stream()
                .filter(mark -> mark.kind() == RedactionKind.AGE)
                .map(mark -> line.substring(mark.start(), mark.end()).strip())
                .filter(value -> value.length() >= SHORTEST_LITERAL)
                .forEach(births::add);
    }

    private void addPlaces(Candidate candidate) {
        if (candidate.location() != null) {
            places.add(candidate.location());
        }
        if (candidate.normalizedLocation() != null
                && candidate.normalizedLocation().city() != null) {
            places.add(candidate.normalizedLocation().city());
        }
    }

    /** Where no name was found the addresses may tell it. */
    private void addNamesOfEmails() {
        Set<String> known = NameParts.of(names).words();
        for (String email : List.copyOf(emails)) {
            String local = email.substring(0, Math.max(0, email.indexOf('@')));
            if (known.isEmpty() && SEPARATOR.matcher(local).find()) {
                SEPARATOR
                        .splitAsStream(local)
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .forEach(names::add);
            }
        }
    }

    private void addHandles(Candidate candidate) {
        Set<String> parts = NameParts.of(names).words();
        List<String> links = new ArrayList<>(candidate.websites());
        if (candidate.linkedin() != null) {
            links.add(candidate.linkedin());
        }
        for (String link : links) {
            String bare = SCHEME.matcher(link).replaceFirst("").replaceAll("/+$", "");
            if (!NO_HOST.matcher(bare).matches()) {
                handles.add(bare);
            }
            addHandle(bare.substring(bare.lastIndexOf('/') + 1), parts);
        }
        for (String email : emails) {
            addHandle(email.substring(0, Math.max(0, email.indexOf('@'))), parts);
        }
        handles.removeIf(handle -> handle.length() < SHORTEST_HANDLE);
    }

    /** "info" is nobody's; what carries the name, a digit or a sign is. */
    private void addHandle(String handle, Set<String> parts) {
        String folded = Words.fold(handle);
        if (SEPARATOR.matcher(handle).find() || parts.stream().anyMatch(folded::contains)) {
            handles.add(handle);
        }
    }

    private static boolean isName(String value) {
        return value.length() <= LONGEST_NAME
                && value.codePoints().anyMatch(Character::isLetter)
                && value.codePoints().noneMatch(Character::isDigit)
                && value.indexOf('@') < 0;
    }
}
