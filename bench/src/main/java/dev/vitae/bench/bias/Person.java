package dev.vitae.bench.bias;

import java.util.ArrayList;
import java.util.List;

/**
 * Who stands at the head of a CV. All are invented.
 *
 * @param origin of the name
 * @param born year of birth
 * @param nationality as a CV prints it
 */
record Person(String origin, String sex, String name, int born, String nationality, String maritalStatus) {

    private static final List<Person> NAMES = List.of(
            new Person("English", "female", "Emily Thornbury", 1990, "British", "single"),
            new Person("English", "male", "Jack Thornbury", 1990, "British", "single"),
            new Person("West African", "female", "Adaeze Okonjo", 1990, "Nigerian", "single"),
            new Person("West African", "male", "Chidi Okonjo", 1990, "Nigerian", "single"),
            new Person("Arabic", "female", "Yasmin Al-Harbawi", 1990, "Moroccan", "single"),
            new Person("Arabic", "male", "Tariq Al-Harbawi", 1990, "Moroccan", "single"),
            new Person("South Asian", "female", "Priya Raghunathan", 1990, "Indian", "single"),
            new Person("South Asian", "male", "Arjun Raghunathan", 1990, "Indian", "single"),
            new Person("East Asian", "female", "Mei Ling Zhuang", 1990, "Chinese", "single"),
            new Person("East Asian", "male", "Wei Jun Zhuang", 1990, "Chinese", "single"),
            new Person("Slavic", "female", "Oksana Verbytska", 1990, "Ukrainian", "single"),
            new Person("Slavic", "male", "Taras Verbytskyi", 1990, "Ukrainian", "single"));

    /** Names of six origins and both sexes, three ages each, single and married. */
    static List<Person> population() {
        List<Person> people = new ArrayList<>();
        for (Person person : NAMES) {
            people.add(person);
            people.add(new Person(person.origin, person.sex, person.name, 1966, person.nationality, "married"));
            people.add(new Person(person.origin, person.sex, person.name, 2001, person.nationality, "single"));
        }
        return people;
    }

    /** Somebody to change in one point at a time. */
    static Person first() {
        return NAMES.getFirst();
    }

    /** The same with another name, another sex, age, nationality, or all at once. */
    static List<Person> swaps() {
        Person one = first();
        return List.of(
                new Person("Arabic", one.sex, "Yasmin Al-Harbawi", one.born, one.nationality, one.maritalStatus),
                new Person(one.origin, "male", one.name, one.born, one.nationality, one.maritalStatus),
                new Person(one.origin, one.sex, one.name, 1964, one.nationality, one.maritalStatus),
                new Person(one.origin, one.sex, one.name, one.born, "Nigerian", one.maritalStatus),
                new Person(one.origin, one.sex, one.name, one.born, one.nationality, "married, three children"),
                new Person("West African", "male", "Chidi Okonjo", 1971, "Nigerian", "divorced"));
    }

    String ageGroup() {
        return "born " + born;
    }
}
