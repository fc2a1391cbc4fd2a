package io.resync.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.resync.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageStreamTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final List<PageRequest> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void passesOnEachItemOnce(int size) {
        var list = numbers(0, size);

        assertThat(read(page -> cut(list, page, size))).isEqualTo(list);
        assertThat(asked).hasSize(Math.max(1, (size + 999) / 1000));
        assertThat(asked).allSatisfy(page -> assertThat(page.limit()).isEqualTo(1000));
    }

    @Test
    void tellsSourceAndMomentOfEachPage() {
        try (var items = Page.stream(this::observed, String::valueOf)) {
            assertThat(items.toList())
                    .extracting(Observed::source)
                    .startsWith("page 0")
                    .endsWith("page 1000")
                    .hasSize(1001);
        }
    }

    @Test
    void asksForAPageOnlyWhenItIsWanted() {
        var list = numbers(0, 5000);
        try (var items = Page.stream(source(page -> cut(list, page, 5000)), String::valueOf)) {
            assertThat(asked).isEmpty();
            assertThat(items.limit(1500)).hasSize(1500);
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksForNothingAfterItWasClosed() {
        var list = numbers(0, 5000);
        var items = Page.stream(source(page -> cut(list, page, 5000)), String::valueOf);
        var iterator = items.iterator();
        iterator.next();

        items.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> iterator.forEachRemaining(item -> {}))
                .withMessageContaining("closed before its end");
        assertThat(asked).hasSize(1);
    }

    @Test
    void goesOnBehindAShortPageWhereTheCountSaysMore() {
        var list = numbers(0, 30);

        assertThat(read(page -> cut(list, new PageRequest(page.offset(), 7), 30)))
                .isEqualTo(list);
    }

    @Test
    void readsToTheEmptyPageWhereNoCountComes() {
        var list = numbers(0, 2000);

        assertThat(read(page -> cut(list, page, -1))).isEqualTo(list);
        assertThat(asked).hasSize(3);
    }

    @Test
    void passesOnNothingTwiceWhenItemsComeBeforeThePage() {
        var list = numbers(0, 2500);

        var items = read(page -> {
            if (page.offset() == 1000) {
                list.addAll(0, List.of(-1, -2, -3));
            }
            return cut(list, page, list.size());
        });

        assertThat(items).doesNotHaveDuplicates().containsAll(numbers(0, 2500));
    }

    @Test
    void readsOnceMoreForWhatSlippedWhenTheListShrank() {
        var list = numbers(0, 2500);

        var items = read(page -> {
            if (page.offset() == 1000) {
                list.subList(100, 120).clear();
            }
            return cut(list, page, list.size());
        });

        assertThat(items)
                .as("1000 to 1019 slipped to the page before")
                .containsExactlyInAnyOrderElementsOf(numbers(0, 2500));
        assertThat(asked).extracting(PageRequest::limit).containsOnly(1000, 701);
    }

    /** Rows that leave behind the place that is read need no second look, but nobody can tell that from a count. */
    @Test
    void endsWithTheListThatShrankToWhatWasRead() {
        var list = numbers(0, 1500);

        var items = read(page -> {
            if (page.offset() == 1000) {
                list.subList(1000, 1500).clear();
            }
            return cut(list, page, list.size());
        });

        assertThat(items).isEqualTo(numbers(0, 1000));
    }

    @Test
    void endsThoughTheListShrinksAllTheTime() {
        var list = numbers(0, 5000);

        var items = read(page -> {
            list.subList(0, 5).clear();
            return cut(list, page, list.size());
        });

        assertThat(items).doesNotHaveDuplicates().containsAll(list);
    }

    @Test
    void doesNotTakeAListForWholeThatEndsShortOfItsCount() {
        var list = numbers(0, 1600);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> read(page -> cut(list, page, 2000)))
                .withMessage(
                        "engine prod, plan/job: the list ended after 1600 items, 1600 of them different, expected 2000"
                                + " by the count that came with it; it was read twice");
    }

    @Test
    void takesTheSecondReadingOfAListThatWasShortOnce() {
        var list = numbers(0, 1600);
        var answers = new ArrayList<Integer>();

        var items = read(page -> {
            answers.add(page.offset());
            return answers.size() == 2 ? cut(List.of(), page, 1600) : cut(list, page, 1600);
        });

        assertThat(items).isEqualTo(list);
    }

    @Test
    void doesNotTakeAListForWholeWhosePagesLeaveOutARow() {
        var list = numbers(0, 3000);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> read(page ->
                        cut(list, new PageRequest(page.offset() + (page.offset() > 0 ? 1 : 0), page.limit()), 3000)))
                .withMessageContaining("expected 3000");
    }

    @Test
    void isNotCaughtByAListThatBeginsAnewForEver() {
        var list = numbers(0, 1000);

        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> read(page -> cut(list, PageRequest.first(1000), 3000)))
                .withMessageContaining("1000 of them different");
        assertThatExceptionOfType(TwsDecodeException.class)
                .isThrownBy(() -> read(page -> cut(list, PageRequest.first(1000), -1)))
                .withMessageContaining("behind 1000 items repeats");
    }

    @Test
    void throwsWhatThePagesThrow() {
        var late = new TwsTimeoutException("late", null);

        assertThatExceptionOfType(TwsTimeoutException.class)
                .isThrownBy(() -> read(page -> {
                    throw late;
                }))
                .isSameAs(late);
    }

    @Test
    void tellsIdsApartWhateverTheyLookLike() {
        var ids = List.of(
                "8f6b1f4e-0d2c-3a77-9e55-41c0b7d2a613",
                "8F6B1F4E-0D2C-3A77-9E55-41C0B7D2A613",
                "8f6b1f4e-d2c-3a77-9e55-41c0b7d2a613",
                "AGT;0AAAAAAAAAAAA7QK;LOADSALES",
                "AGT;0AAAAAAAAAAAA7QK;LOADSALES2",
                "QUdU");

        try (var items = Page.stream(
                page -> new Observed<>(cut(ids, page, ids.size()), "prod plan/job", NOW), (String id) -> id)) {
            assertThat(items.map(Observed::value)).isEqualTo(ids);
        }
    }

    /** Whatever comes and goes between the pages: what was there all the time is passed on, and nothing twice. */
    @Test
    void passesOnWhatStaysWhileTheListGrowsAndShrinks() {
        for (long seed = 0; seed < 40; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var list = numbers(0, 1000 + random.nextInt(4000));
            var stayed = new HashSet<>(list);
            boolean grows = random.nextBoolean();

            var items = read(page -> {
                if (page.offset() > 0 && page.limit() == 1000) {
                    stayed.removeAll(change(list, grows, random));
                }
                return cut(list, page, list.size());
            });

            assertThat(items).as("seed " + seed).doesNotHaveDuplicates().containsAll(stayed);
        }
    }

    private static List<Integer> change(List<Integer> list, boolean grows, RandomGenerator random) {
        int at = random.nextInt(list.size() - 20);
        int many = random.nextInt(20);
        if (grows) {
            list.addAll(at, numbers(1_000_000 + random.nextInt(1_000_000) * 20, many));
            return List.of();
        }
        var gone = List.copyOf(list.subList(at, at + many));
        list.subList(at, at + many).clear();
        return gone;
    }

    private List<Integer> read(Function<PageRequest, Page<Integer>> list) {
        try (var items = Page.stream(source(list), String::valueOf)) {
            return items.map(Observed::value).toList();
        }
    }

    private Function<PageRequest, Observed<Page<Integer>>> source(Function<PageRequest, Page<Integer>> list) {
        return page -> {
            asked.add(page);
            return new Observed<>(list.apply(page), "prod plan/job", NOW);
        };
    }

    private Observed<Page<Integer>> observed(PageRequest page) {
        return new Observed<>(cut(numbers(0, 1001), page, 1001), "page " + page.offset(), NOW);
    }

    private static <T> Page<T> cut(List<T> list, PageRequest page, long total) {
        int from = Math.min(page.offset(), list.size());
        return new Page<>(list.subList(from, Math.min(list.size(), from + page.limit())), total, page.offset());
    }

    private static List<Integer> numbers(int from, int many) {
        return new ArrayList<>(IntStream.range(from, from + many).boxed().toList());
    }
}
