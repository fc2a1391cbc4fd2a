package io.resync.agent.log;

import java.util.regex.Pattern;

/** Text in a log that speaks to an assistant instead of telling what a program did. It is marked, and never followed. */
final class Orders {
    private static final int LOOKED_AT = 2_000;
    private static final String CALLS =
            "(?:must|should|please|cancel|reveal|tell|run|execute|delete|submit|print|say|answer|report|reply|reading|ignore|"
                    + "deve|cancele|informe|revele|responda|diga|envie|mostre|mencione|apague|por favor|"
                    + "debe|cancela|cancelar|revela|revelar|ejecuta|ejecutar|ejecute|responde|di|envía|envíe|muestra|muestre)";

    /** At a word of {@link Triggers#ORDERING} or {@link Triggers#ORDERED}. */
    private static final Pattern ORDER = Pattern.compile(
            "(?i)\\b(?:(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|guidelines|polic(?:y|ies)|context|previous|above)\\b"
                    + "|(?:you are (?:now|an?)|act as|pretend to be|behave as)\\b.{0,30}\\b(?:assistant|ai|model|agent|bot|admin\\w{0,8}|operator|root)\\b"
                    + "|(?<=<\\|?)(?:system|assistant|im_start|im_end)\\b|(?<=\\[/?)INST\\]|system prompt\\b|prompt injection\\b"
                    + "|(?:system|assistant|developer|sistema|asistente|assistente)\\s?(?:message|prompt|note|aviso|mensagem|mensaje)?\\s?:.{0,80}\\b"
                    + CALLS + "\\b"
                    + "|(?:assistants?|language models?|ai (?:models?|agents?|assistants?)|chatbots?|llms?|assistentes?|asistentes?)\\b.{0,60}\\b"
                    + CALLS + "\\b"
                    + "|(?:must|should|please)\\b.{0,40}\\b(?:ai|virtual) (?:assistant|model|agent)\\b"
                    + "|(?:reveal|disclose|leak|exfiltrate|show me|repeat|print out)\\b.{0,40}\\b(?:credentials?|passwords?|secrets?|tokens?|api keys?|system prompt)\\b"
                    + "|(?:tell|answer|reply to) the (?:user|operator)\\b|(?:ignore|ignorem|desconsidere|esqueça|descarte)\\b.{0,40}(?:instruç|regra|orientaç|anterior|acima|comando)"
                    + "|(?:revele|mostre|envie|exiba|forneça)\\b.{0,40}\\b(?:senhas?|credencia\\w{1,3}|segredos?|tokens?|chaves?)\\b"
                    + "|(?:diga|responda)\\b.{0,20}\\b(?:ao|para o|à) (?:operador|usuário|usuario)"
                    + "|(?:ignora|ignore|ignoren|olvida|olvide|descarta|omite)\\b.{0,40}(?:instruccion|regla|anterior|indicacion|órden|orden)"
                    + "|(?:revela|muestra|envía|indica|proporciona|revele|muestre)\\b.{0,40}\\b(?:contraseñas?|credencial\\w{0,2}|secretos?|claves?|tokens?)\\b"
                    + "|(?:dile|diga|responde)\\b.{0,20}\\b(?:al|a la) (?:operador\\w?|usuari[oa]))");

    private Orders() {}

    static boolean in(String plain) {
        var text = plain.length() > LOOKED_AT ? plain.substring(0, LOOKED_AT) : plain;
        return new TriggerWords(text, Triggers.ORDERING | Triggers.ORDERED).begin(ORDER);
    }
}
