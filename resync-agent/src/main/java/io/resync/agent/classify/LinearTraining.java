package io.resync.agent.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Finds the weights: a support vector machine for many labels at once, by the library LIBLINEAR.
 *
 * @see <a href="https://www.jmlr.org/papers/v2/crammer01a.html">Crammer and Singer, JMLR 2001</a>
 */
final class LinearTraining {
    private static final double COST = 1;
    private static final double PRECISION = 0.3;
    private static final int SEED = 1;

    static {
        Linear.disableDebugOutput(); // else the library prints its progress to standard output
    }

    private LinearTraining() {}

    /**
     * Trains a model.
     *
     * @param vectors of the examples
     * @param truth the number of each example's label; every label occurs
     * @param features how many features there are
     * @param labels how many labels there are
     */
    static LinearModel train(List<FeatureVector> vectors, int[] truth, int features, int labels) {
        var problem = new Problem();
        problem.l = vectors.size();
        problem.n = features + 1;
        problem.bias = -1; // the last feature stands for it
        problem.x = vectors.stream().map(vector -> nodes(vector, features)).toArray(Feature[][]::new);
        problem.y = Arrays.stream(truth).asDoubleStream().toArray();
        var parameter = new Parameter(SolverType.MCSVM_CS, COST, PRECISION);
        parameter.setRandom(new Random(SEED));
        return new LinearModel(labels, weights(Linear.train(problem, parameter), labels));
    }

    /** The library counts features from 1 and wants them in order. */
    private static Feature[] nodes(FeatureVector vector, int features) {
        var nodes = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            nodes[i] = new FeatureNode(vector.number(i) + 1, vector.value(i));
        }
        nodes[vector.size()] = new FeatureNode(features + 1, 1);
        Arrays.sort(nodes, (a, b) -> Integer.compare(a.getIndex(), b.getIndex()));
        return nodes;
    }

    /** The library numbers labels as it first meets them. */
    private static float[] weights(Model model, int labels) {
        var order = model.getLabels();
        var found = model.getFeatureWeights();
        var weights = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            weights[i - i % labels + order[i % labels]] = (float) found[i];
        }
        return weights;
    }
}
