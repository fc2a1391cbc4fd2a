package io.resync.simulator.generate;

import java.util.List;
import java.util.Locale;

/** Names as operators give them, within the lengths that the engine takes. */
final class Vocabulary {
    private static final List<String> AREAS = List.of(
            "PAYMENTS",
            "CARDS",
            "LOANS",
            "LEDGER",
            "TREASURY",
            "PAYROLL",
            "RISK",
            "CLAIMS",
            "TAX",
            "STOCK",
            "BILLING",
            "CUSTOMER",
            "WAREHOUSE",
            "REPORTS");
    private static final List<String> STREAMS =
            List.of("LOAD", "CLOSE", "RECON", "EXPORT", "DAILY", "FEED", "MART", "CHECK");
    private static final List<String> VERBS = List.of(
            "EXTRACT", "FETCH", "CHECK", "SORT", "MERGE", "LOAD", "POST", "MATCH", "SUM", "SPLIT", "SEND", "ARCHIVE");
    private static final List<String> NOUNS = List.of(
            "ACCOUNTS", "BALANCES", "MOVES", "RATES", "ORDERS", "LIMITS", "FEES", "CONTRACTS", "PARTNERS", "TOTALS");

    private Vocabulary() {}

    static String area(int number) {
        return AREAS.get(number % AREAS.size());
    }

    static int areas() {
        return AREAS.size();
    }

    /** As {@code PAY_CLOSE_00012}, at most 16 characters up to a million streams. */
    static String stream(int number, int area, int kind) {
        return String.format(
                Locale.ROOT, "%s_%s_%05d", area(area).substring(0, 3), STREAMS.get(kind % STREAMS.size()), number);
    }

    /** As {@code SORT_FEES_7}; the position makes it the only one of its stream. */
    static String job(int position, int draw) {
        var verb = VERBS.get(draw % VERBS.size());
        return verb + "_" + NOUNS.get(draw / VERBS.size() % NOUNS.size()) + "_" + position;
    }

    static String agent(int number) {
        return String.format(Locale.ROOT, "AGENT%04d", number);
    }

    static String resource(int number) {
        return String.format(Locale.ROOT, "RES%05d", number);
    }
}
