package io.resync.agent.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much a line looks like the cause of a failure, by what programs of many kinds write in three languages.
 *
 * @param weight 0 for nothing
 * @param role what it tells
 */
record Severity(int weight, Role role) {
    /** What a line tells about a failure. */
    enum Role {
        /** What went wrong, as far as it goes. */
        PLAIN,
        /** How much went wrong, or that a list of it follows. */
        SUMMARY,
        /** That a step ended because something went wrong: a consequence. */
        END
    }

    /** A plain error: nobody writes such a line by chance. */
    static final int CERTAIN = 4;

    /** Speaks of something going wrong. */
    static final int PROBABLE = 2;

    /** Nothing at all. */
    static final Severity NONE = new Severity(0, Role.PLAIN);

    private static final int MOST = 10;
    private static final int AS_SOURCE = 4;
    private static final int LOOKED_AT = 2_000;

    /** Looked for where a word of {@link Triggers#FAILING} begins, as are the two below. */
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "(?i)\\b(?:(?:exit(?:ed|ing)?|(?<=(?:exit|return|completion|condition|cond|termination|reason)[ -])(?:code|status|value)|"
                    + "código de (?:retorno|saída|salida))\\b(?:[\\s'\":=.(-]|with|by|was|is|of|code|status|value){1,30}-?0{0,9}[1-9]\\d{0,9}(?!\\w|\\.\\d)"
                    + "|returned [1-9]\\d{0,2} exit status|make(?:\\[\\d+\\])?: \\*\\*\\*|(?<=ninja: build )stopped|(?<=build )(?:failed|failure)\\b"
                    + "|bad exit status\\b|ELIFECYCLE\\b|aborting due to\\b|could not compile\\b|(?<=rpm build )errors\\b|recipe for target\\b"
                    + "|(?<=ended |terminated |finished |completed )abnormally\\b|(?<=(?:ended|terminated|finished|completed) with )errors?\\b"
                    + "|(?<=(?:terminou|encerrado|finalizado) com )erros?\\b|(?<=(?:terminó|finalizado) con )errore?s?\\b"
                    + "|(?<=(?:ended|terminated|finished|completed|stopped) (?:in|with|on|due to) (?:an? )?)(?:errors?|failures?)\\b"
                    + "|(?<=(?:terminou|terminad[oa]|encerrad[oa]|finalizad[oa]|acabou|concluíd[oa]) (?:com|em) )(?:erros?|falhas?)\\b"
                    + "|(?<=(?:terminó|terminad[oa]|finalizó|finalizad[oa]|acabó|acabad[oa]) (?:con|en) )(?:error(?:es)?|fallos?)\\b"
                    + "|(?<=\\b(?:job|step|task|stage|script|paso|etapa|passo|tarefa|tarea) (?:[\\w.#/-]{1,60} )?(?:has )?)(?:failed|abended|aborted|falhou|falló|abortou|abortó)\\W*$"
                    + "|c[oó]digo de (?:retorno|sa[ií]da|salida)\\b(?!\\W{0,5}0{1,4}\\b)"
                    + "|abend\\w{0,5}\\s{0,2}[=:-]{1,2}\\s{0,2}(?:code)?[ =:-]{0,3}[SU]?[0-9A-F]{3,4}\\b"
                    + "|failed with (?:rc|code|status)\\b|(?:rc|returncode|exitcode|maxcc)\\s?[:=]\\s?-?0{0,9}[1-9]\\d{0,9}\\b"
                    + "|(?<=command )failed:\\s*$|(?<=calledprocess)error\\b|abnormal (?:end|termination)\\b|anormal\\b)");

    /** What names itself an error at the place where programs do so. */
    private static final Pattern LEVEL = Pattern.compile(
            "\\b(?:(?:ERROR|FATAL|SEVERE|CRITICAL|PANIC|EMERG|ALERT|ERRO|CRIT|GRAVE)\\b(?![-_])"
                    + "|(?i:(?<=^\\W{0,12}|[:>] |[:>])(?:fatal|error|erro|panic)\\b ?(?:\\[\\w{1,12}\\]|[:!]|\\w{1,4}\\d{3,5}\\b))"
                    + "|(?i:(?<=:\\d{1,7}:? |fatal |internal )error\\b)|(?i:(?<=\\d\\): )error\\b)|(?<=^)error\\b"
                    + "|(?i:(?<=\\blevel\"?[=:]\\s?\"?)(?:error|fatal|critical|panic)\\b)|(?i:(?<=\\[)(?:error|fatal|critical)\\]))");

    private static final Pattern LETTER = Pattern.compile("^E(?:: | {2,}\\S)");
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:ORA-\\d{4,5}|[A-Z]{2,6}-\\d{4,5}|SQL\\d{4,5}[NC]|RFC_[A-Z_]{0,40}FAILURE|Msg \\d{3,5}, Level (?:1[1-9]|2\\d)|[A-Z]{3,6}\\d{3,5}[EASDTX]|SQLSTATE|SQLCODE\\s?[=:]?\\s?-\\d+|error[\\[: ]+[A-Z]{1,6}\\d{3,5}\\b"
                    + "|(?:ABEND|COMPLETION CODE|abend)[ =:-]{1,3}(?:CODE)?[ =:-]{0,3}[SU]?[0-9A-F]{3,4}\\b|\\bHTTP[/ \\d.]{0,8}[45]\\d\\d)\\b");
    private static final Pattern THROWN = Pattern.compile(
            "(?<=[A-Za-z:])(?:Exception|Error|Failure|Warning)\\b\\s*(?::|$)|(?<=^)Traceback |(?<=^\\s{0,9})panic:"
                    + "|Caused by:|(?i:unhandled exception)|panicked at\\b|terminate called\\b|(?i:uncaught)\\b");

    /** As words of a sentence; inside an address, a path or a name they say nothing. */
    private static final Pattern FAILING = Pattern.compile(
            "(?i)problem:|\\b(?<![./-])(?:fail(?:ed|ure|s|ing)?|errors?|cannot|can't|can not|could(?: not|n't)|unable to|denied|refused|"
                    + "no such|no space|out of memory|exceeded|abort(?:ed|ing)?|abend(?:ed)?|timed out|timeout (?:exceeded|expired|reached|waiting|after|error)|"
                    + "missing|corrupt(?:ed)?|violat\\w{1,5}|invalid|killed|not (?:found|exist|available|allowed|permitted|supported|defined|valid|installed|match)\\w{0,4}|"
                    + "does ?n[o']t|unexpected|undefined|unresolved|unsupported|unauthorized|forbidden|expired|rejected|conflict(?:s|ing)?|"
                    + "unknown (?:host|user|command|option|column|table|error|symbol|type|variable|identifier|function|file|package|module|key|database|service|device|format)|"
                    + "incorrect|locked out|mismatch\\w{0,4}|crash(?:ed)?|too (?:many|large|long|few|big|small)|must be|dead ?lock|locked|duplicated? key|"
                    + "falhou|falhas?|erros?|não foi possível|não encontrad[oa]s?|não existe|negad[oa]|inválid[oa]|incorret[oa]|bloquead[oa]|recusad[oa]|excedid[oa]|abortad[oa]|"
                    + "falló|fallo|fallido|no se pud\\w{1,4}|no se encontr\\w{1,3}|no encontrad[oa]s?|no existe|denegad[oa]|rechazad[oa]|incorrect[oa]|caducad[oa]|"
                    + "no válid[oa]|esgotad[oa]|agotad[oa]|sem espaço|sin espacio|(?<=tempo )limite|expirad[oa])(?![\\w/-]|\\.\\w)");

    /** Reasons: where one of these stands there is hardly a deeper one to look for. */
    private static final Pattern REASON = Pattern.compile(
            "(?i)\\b(?:no (?:space left|such file|route to host|matching|module named|package|provider|attribute|member)|quota exceeded|"
                    + "(?<=disk |disk is |log |space |system |system is |volume |volume is )full\\b|denied\\b|refused\\b|not (?:permitted|known|recognized as|defined|assignable|a function|callable)|"
                    + "(?<=file |module |command |symbol |library |table |path |package |archivo |arquivo )not found|cannot (?:allocate|find|open|stat|be opened|import|be converted|extend)|"
                    + "can't find|could not resolve|out of memory|outofmemory\\w{0,10}|oom[- ]?kill\\w{0,5}|connection (?:reset|timed out|closed)|unknown host|"
                    + "undefined (?:reference|symbol|method|variable|name|local)|unresolved (?:external|reference|import)|segmentation fault|(?<=core )dumped|bus error|"
                    + "illegal instruction|stack overflow|assert(?:ion)?(?:error)?\\b.{0,60}\\bfail|assertionerror|syntax ?error|nothing provides|unmet dep|unsatisf|"
                    + "unable to (?:locate|find|access|connect|extend|open|resolve|create|write|read|allocate)|dubious ownership|"
                    + "(?<=certificate |certificate has |password |password has |license )expired|(?<=login |authentication |handshake )fail|"
                    + "invalid (?:login|username|password|credential|number)|(?<=password is |password |logon |login )incorrect\\b|(?<=account |account is |account has been |user |user is )locked\\b|"
                    + "(?<=logon )(?:failure|denied|failed)|(?<=data |protection |addressing |decimal |divide |overflow )exception\\b|not (?:packed|numeric)\\b|"
                    + "violated|violates|violad[oa]|duplicate key|deadlock|division by zero|"
                    + "mismatched types|expected .{1,80}\\b(?:but|got|to (?:equal|be|have|match))\\b|error: [45]\\d\\d\\b|"
                    + "não encontrad|negad[oa]|sem espaço|espaço insuficiente|no se encontr|denegad|sin espacio|espacio insuficiente|rechazada|recusada)");

    /** What test runners and checkers print for what did not pass, and for how many did not. */
    private static final Pattern RESULT = Pattern.compile(
            "^\\W{0,8}(?:FAIL(?:ED|URE)?|ERROR|XX?|not ok \\d+|--- FAIL)\\b[:\\s\\]]|^\\s{0,12}[✕✖✗✘❌×]|\\b(?:FAILED|FAIL)\\s*(?:$|\\(|\\[)"
                    + "|(?i:^\\s{0,8}(?:failed|failing) tests?: .)");

    /** Headings of what did not pass, and how many did not. They count, and explain nothing. */
    private static final Pattern SUMMARY = Pattern.compile(
            "(?i)(?:(?<=^[\\s=_*|+#-]{0,99})(?:errors?|failures?|failed tests?|short test summary info|what went wrong)[\\s=_*|+#:-]{0,200}$"
                    + "|(?<=(?<![\\w.,/-])(?<!\\b(?:port|porta|puerto|line|linha|code|pid|id) )'?[1-9]\\d{0,8}'? (?:|tests? |testcases? |test cases? |of \\d{1,9} |of \\d{1,9} tests? ))"
                    + "(?:errors?|error\\(s\\)|failures?|failed|failing|problems?|rejected|erros?|falhas?|errores|fallos?|rejeitad[oa]s?|rechazad[oa]s?)\\b"
                    + "|\\b(?:errors?|failures?|failed|erros?|falhas?|errores|fallos|rejected)\\s{0,20}[=:]\\s{0,20}[1-9])");

    private static final Pattern MILD = Pattern.compile(
            "\\b(?:(?:WARN(?:ING)?|NOTICE|AVISO|ADVERTENCIA)\\b|(?i:(?:warning|aviso|advertencia)(?:\\[[\\w-]{1,40}\\])?:)|(?<=##\\[)warning\\]|(?<=(?i:npm) )(?i:warn)\\b)");
    private static final Pattern QUIET = Pattern.compile(
            "^.{0,60}?\\b(?:INFO|DEBUG|TRACE|VERBOSE)\\b|(?i)\\blevel\"?[=:]\"?(?:info|debug|trace)\\b");
    private static final Pattern ALL_WELL = Pattern.compile(
            "(?i)(?<=(?<![\\d.,])\\b(?:0|no|zero|without|sem|sin|nenhum|ning[uú]n)\\s{1,3})(?:errors?|failures?|failed|erros?|falhas?|errores|fallos)(?!\\w)"
                    + "|\\b(?:errors?|failures?|failed|rejected|erros?|falhas?|errores)\\s{0,20}[=:]\\s{0,20}0\\b");
    private static final Pattern AGAIN = Pattern.compile(
            "(?i)\\b(?:retry(?:ing)?\\b|attempt \\d|tentativa|reintent|ignor(?:ed|ing)\\b|allowed to fail)");

    /** Commands and sources that are shown before they run: what they say has not happened. */
    private static final Pattern SOURCE = Pattern.compile(
            "^\\s{0,40}(?:\\++ |\\$ |> |# |// |echo\\b|if \\[|elif\\b|export \\w|set -|trap |Running: |cmd: |Executing)|^\\[command\\]|\\|\\| (?:exit|true)\\b|; exit \\d");

    private static final Pattern ECHOED = Pattern.compile("[^\\[]{0,40}\\x1B?\\[36;1m");

    private static final List<Weighed> AT_WORDS = List.of(
            new Weighed(LEVEL, 3),
            new Weighed(THROWN, 2),
            new Weighed(FAILING, 2),
            new Weighed(REASON, 3),
            new Weighed(SUMMARY, 3),
            new Weighed(MILD, -4),
            new Weighed(AGAIN, -2));
    private static final List<Weighed> ANYWHERE =
            List.of(new Weighed(LETTER, 3), new Weighed(CODE, 3), new Weighed(RESULT, 3), new Weighed(QUIET, -2));

    static Severity of(String line) {
        return of(line, Plain.of(line));
    }

    /** The same, for a line whose plain text is at hand. */
    static Severity of(String line, String plain) {
        var text = plain.length() > LOOKED_AT ? plain.substring(0, LOOKED_AT) : plain;
        var words = new TriggerWords(text, Triggers.FAILING | Triggers.SOFTENING);
        boolean summary = words.begin(SUMMARY);
        if (!summary && words.begin(ALL_WELL)) {
            return NONE;
        }
        boolean source =
                ECHOED.matcher(line).lookingAt() || SOURCE.matcher(text).find();
        int sum = AT_WORDS.stream()
                        .mapToInt(sign -> words.begin(sign.pattern) ? sign.weight : 0)
                        .sum()
                + ANYWHERE.stream()
                        .mapToInt(sign -> sign.pattern.matcher(text).find() ? sign.weight : 0)
                        .sum()
                - (source ? AS_SOURCE : 0);
        boolean end = !source && words.begin(CONSEQUENCE) && !words.begin(REASON);
        return new Severity(Math.max(0, Math.min(MOST, sum)), end ? Role.END : summary ? Role.SUMMARY : Role.PLAIN);
    }

    boolean ends() {
        return role == Role.END;
    }

    static boolean namesACode(String line) {
        return CODE.matcher(line).find();
    }

    /** Whether it says what went wrong. */
    boolean explains() {
        return weight >= PROBABLE && role == Role.PLAIN;
    }

    private record Weighed(Pattern pattern, int weight) {}
}
