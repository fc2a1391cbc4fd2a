package io.resync.agent.gather;

import io.resync.knowledge.KnowledgeBase;
import io.resync.tws.TwsClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leads that Resync follows by itself, and an application's own behind them. */
final class Leads {
    private Leads() {}

    static List<Lead> of(
            TwsClient engine, @Nullable KnowledgeBase knowledge, PlanWatch plan, Clock clock, List<Lead> own) {
        var leads = new ArrayList<Lead>();
        leads.add(new OriginLead(engine, clock));
        leads.add(new ChangeLead(engine, knowledge));
        leads.add(new ScheduleLead(engine));
        leads.add(new RunsLead(engine));
        leads.add(new GreenLead(engine));
        leads.add(new SilenceLead(engine));
        leads.add(new MessagesLead(engine));
        var incidents = new IncidentLead(engine, knowledge);
        leads.add(incidents);
        leads.add(new AgentLead(engine, knowledge, incidents));
        leads.add(new ContentionLead(engine));
        leads.add(new HandoverLead(engine));
        leads.add(new PromptLead(engine));
        leads.add(new VariableLead(engine));
        leads.add(new PlanLead(plan));
        leads.add(new LedToLead(engine, incidents));
        leads.add(new HousekeepingLead(engine, clock));
        leads.add(new RuleLead(knowledge, clock));
        leads.add(new PathLead(engine, clock));
        leads.add(new NightsLead(engine));
        leads.addAll(own);
        return leads;
    }
}
