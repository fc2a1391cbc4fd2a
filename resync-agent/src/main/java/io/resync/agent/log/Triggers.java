package io.resync.agent.log;

/**
 * How words begin that make a line worth a second look. Their first four letters, without accents, stand in a table, so
 * that the look costs a few nanoseconds; what a line really says is for {@link Severity} and {@link Orders} to find.
 */
final class Triggers {
    static final int FAILING = 1;
    static final int ORDERING = 2;
    static final int ORDERED = 4;
    static final int COUNTING = 8;
    static final int RUNNING = 16;
    /** What makes an error a lesser one; no reason for a second look by itself. */
    static final int SOFTENING = 32;

    private static final int BITS_OF_A_LETTER = 5;
    private static final byte[] MARKS = new byte[1 << (4 * BITS_OF_A_LETTER)];

    static {
        mark(FAILING, """
                abend abnd abno abor acab agot alert anor asse bad bloq bus cadu cann can cause certa code codig corr coul cras crit
                dead denied deneg divi does dubi dump dupl elif emer ende enc encer err erra erre erro esgo espa exce exit
                expe expi fail fall falh fata forb full goro grav ille inco inva kill limi lock logo maxc msg mism miss must nao nega no not
                noth null oom ora outo pani perm prob quot rais rc reci rfc recu reje refu retu segm sem seve shor sig sin sql stop
                synt term thro time too trac trun unab unau unca unde unex unha uniq unkn unme unre unsa unsu untr viol what
                """);
        mark(ORDERING, """
                act answ atte behav bypa canc desc disc disr dile diga ejec envi esqu exfi exib forg forn igno indi leak
                muest mostr must olvi omit over plea pret prin prop repe repo resp reve shou show subm tell voce
                """);
        mark(ORDERED, """
                acim admi agent ante asis assi bot chat chav clav coma contr cred guid ia ai inst key keys llm mode oper
                orde orie poli prev prom regl regr role rule secr segr senh syst toke user usua
                """);
        mark(SOFTENING, "adve allo atte avis igno make noti rein retr tent warn");
        mark(RUNNING, "cmd comm ejec etap exec inic job paso run runn star step tare trab");
        mark(COUNTING, "fila file line linh quan recor rec reco regi row rows tupl tuple");
    }

    private Triggers() {}

    /** What a word tells by its first letters. */
    static int marks(int prefix) {
        return MARKS[prefix];
    }

    /** The letters so far and one more, 1 to 26. */
    static int append(int prefix, int letter) {
        return (prefix << BITS_OF_A_LETTER) | letter;
    }

    private static void mark(int mark, String beginnings) {
        for (var beginning : beginnings.strip().split("\\s+", -1)) {
            int prefix = 0;
            for (int i = 0; i < Math.min(4, beginning.length()); i++) {
                prefix = append(prefix, beginning.charAt(i) - 'a' + 1);
            }
            MARKS[prefix] |= (byte) mark;
        }
    }
}
