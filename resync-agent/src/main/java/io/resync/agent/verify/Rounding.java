package io.resync.agent.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Whether a size is another one in a larger unit, rounded: 1240 MB are 1.2 GB, counted by thousands or by 1024. */
final class Rounding {
    private static final BigDecimal KILO = BigDecimal.valueOf(1_024).divide(BigDecimal.valueOf(1_000));
    private static final int POWERS = 4;

    private Rounding() {}

    static boolean fits(Claim.Amount seen, Claim.Amount said) {
        return seen.values().stream().anyMatch(exact -> said.values().stream().anyMatch(rough -> fits(exact, rough)));
    }

    private static boolean fits(BigDecimal exact, BigDecimal rough) {
        var precision = new MathContext(Math.max(2, rough.precision()));
        var candidate = exact;
        for (int power = 0; power < POWERS; power++) {
            if (exact.precision() > rough.precision()
                    && candidate.round(precision).compareTo(rough) == 0) {
                return true;
            }
            candidate = candidate.divide(KILO, MathContext.DECIMAL64);
        }
        return false;
    }
}
