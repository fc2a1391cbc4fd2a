package io.resync.agent.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people say at a library's desk: enough to learn from, and far from what this project is about. */
final class Phrases {
    private static final List<String> BORROW = List.of(
            "can I take this book home",
            "I want to borrow two novels",
            "posso levar este livro emprestado",
            "quero pegar um romance emprestado",
            "¿puedo llevarme este libro a casa?",
            "quiero sacar dos novelas prestadas");
    private static final List<String> RETURN = List.of(
            "I bring these books back",
            "where do I return a novel",
            "vim devolver estes livros",
            "onde devolvo um romance",
            "vengo a devolver estos libros",
            "¿dónde se devuelve una novela?");
    private static final List<String> HOURS = List.of(
            "when do you open",
            "until what time are you open on Saturday",
            "a que horas vocês abrem",
            "até que horas fica aberto no sábado",
            "¿a qué hora abren?",
            "¿hasta qué hora está abierto el sábado?");
    private static final List<String> OTHER =
            List.of("what is the weather like", "vai chover amanhã", "¿quién ganó el partido?", "sing me a song");

    private Phrases() {}

    static List<Example> desk() {
        var examples = new ArrayList<Example>();
        add(examples, "borrow", BORROW);
        add(examples, "return", RETURN);
        add(examples, "hours", HOURS);
        return examples;
    }

    static List<Example> deskAndOther() {
        var examples = desk();
        add(examples, "other", OTHER);
        return examples;
    }

    /** Many invented sentences with noise: some have a word of another label. */
    static List<Example> noisy(int count, long seed) {
        var random = new Random(seed);
        var words = List.of("red", "crimson", "green", "olive", "blue", "navy");
        var examples = new ArrayList<Example>();
        for (int i = 0; i < count; i++) {
            int colour = random.nextInt(3);
            int said = random.nextInt(4) == 0 ? random.nextInt(3) : colour;
            var word = words.get(2 * said + random.nextInt(2));
            examples.add(Example.of("paint number " + i + " is " + word, words.get(2 * colour)));
        }
        return examples;
    }

    static List<Example> shuffled(List<Example> examples, long seed) {
        var copy = new ArrayList<>(examples);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static void add(List<Example> examples, String label, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            examples.add(new Example(
                    texts.get(i), label, List.of("en", "pt-BR", "es").get(i / 2 % 3)));
        }
    }
}
