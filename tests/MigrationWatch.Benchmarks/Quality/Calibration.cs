namespace MigrationWatch.Benchmarks.Quality;

/// <summary>
/// Whether a confidence can be believed, by cross-fitting: the share that was right is learned on every second sentence and held against the others,
/// then the other way round, so that no name vouches for its own confidence.
/// </summary>
internal sealed class Calibration
{
    private readonly SortedDictionary<double, Level> _levels = [];

    public IEnumerable<ReliabilityLine> Lines => _levels.Select(level => level.Value.Line(level.Key));

    /// <summary>How far, on average over names, the fitted confidence is from the share that was right in the other half.</summary>
    public double FittedError => Error(level => level.FittedGaps());

    /// <summary>The same of the confidence that the analyzer tells.</summary>
    public double ToldError => _levels.Sum(level => Math.Abs(level.Key - level.Value.Right) * level.Value.Names) / Math.Max(1, Names);

    private int Names => _levels.Values.Sum(level => level.Names);

    public void Add(double confidence, bool right, int sentence)
    {
        if (!_levels.TryGetValue(confidence, out var level))
        {
            _levels[confidence] = level = new();
        }

        level.Add(right, sentence % 2);
    }

    private double Error(Func<Level, double> gaps) => _levels.Values.Sum(gaps) / Math.Max(1, Names);

    private sealed class Level
    {
        private readonly int[] _told = new int[2];
        private readonly int[] _right = new int[2];

        public int Names => _told.Sum();

        public double Right => (double)_right.Sum() / Math.Max(1, Names);

        public void Add(bool right, int half)
        {
            _told[half]++;
            _right[half] += right ? 1 : 0;
        }

        public double FittedGaps() => (Math.Abs(Fitted(0) - Share(1)) * _told[1]) + (Math.Abs(Fitted(1) - Share(0)) * _told[0]);

        public ReliabilityLine Line(double confidence) =>
            new(confidence, Names, Math.Round(Right, 3), Math.Round(Fitted(0), 3), Math.Round(Share(1), 3), Math.Round(Fitted(1), 3), Math.Round(Share(0), 3));

        // One name right and one wrong beforehand: a handful of names makes no certainty.
        private double Fitted(int half) => (_right[half] + 1.0) / (_told[half] + 2.0);

        private double Share(int half) => _told[half] == 0 ? Fitted(1 - half) : (double)_right[half] / _told[half];
    }
}

/// <param name="Confidence">As the analyzer tells it.</param>
/// <param name="FirstFitted">Learned on the first half; <paramref name="SecondRight"/> is what came true in the second.</param>
/// <param name="SecondFitted">Learned on the second half; <paramref name="FirstRight"/> is what came true in the first.</param>
internal sealed record ReliabilityLine(double Confidence, int Names, double Right, double FirstFitted, double SecondRight, double SecondFitted, double FirstRight);
