using MigrationWatch.Sentences;
using MigrationWatch.Topics.Terms;

namespace MigrationWatch.Topics;

/// <summary>How heavily each topic's terms stand in a text; a term's second occurrence adds less than its first.</summary>
internal sealed class TopicWeights(IReadOnlyList<Topic> topics)
{
    private readonly Dictionary<TopicTerm, double> _counts = [];
    private double[]? _weights;

    /// <summary>Different terms of full weight about migration itself.</summary>
    public int StrongTerms => _counts.Keys.Count(term => term.Weight >= 1 && topics[term.TopicIndex].Kind == "topic");

    public void Add(SplitText text, double times)
    {
        foreach (var (term, _) in Taxonomy.Index.Find(text.Text, text.Tokens))
        {
            _counts[term] = _counts.GetValueOrDefault(term) + times;
        }

        _weights = null;
    }

    public double Of(int topic) => Weights()[topic];

    public double OfKind(string kind) => Weights().Where((_, i) => topics[i].Kind == kind).Sum();

    private double[] Weights()
    {
        if (_weights is null)
        {
            _weights = new double[topics.Count];
            foreach (var (term, count) in _counts)
            {
                _weights[term.TopicIndex] += term.Weight * Math.Sqrt(count);
            }
        }

        return _weights;
    }
}
