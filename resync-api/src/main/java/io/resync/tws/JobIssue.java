package io.resync.tws;

/**
 * Something that the engine itself has to say against a job, as why it does not start.
 *
 * @param job the job
 * @param type the engine's word for its kind; an open set, empty where it told none
 * @param message what it is, in the engine's words
 */
public record JobIssue(JobId job, String type, String message) {}
