package io.resync.agent.gather;

import io.resync.knowledge.KnowledgeBase;
import io.resync.tws.TwsClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leads that Resync follows by itself, and an application's own behind them. */
final class Leads {
    private Leads() {}

    static List<Lead> of(TwsClient engine, @Nullable KnowledgeBase knowledge, List<Lead> own) {
        var leads = new ArrayList<Lead>();
        leads.add(new ChangeLead(engine, knowledge));
        leads.add(new ScheduleLead(engine));
        leads.add(new VariableLead(engine));
        leads.addAll(own);
        return leads;
    }
}
