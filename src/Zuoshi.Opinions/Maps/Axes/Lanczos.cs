namespace Zuoshi.Opinions.Maps.Axes;

/// <summary>
/// The eigenvectors of the two largest eigenvalues of a symmetric matrix that is only known by what it does to a vector. Polis
/// multiplies a vector again and again until it no longer changes; Lanczos (1950) keeps all vectors passed on the way, gets to the
/// same end in a quarter of the steps, and is not slow where eigenvalues lie close.
/// </summary>
internal static class Lanczos
{
    private const int MostSteps = 160;
    private const int Between = 4;

    // The residual; a vector's error is about this by the relative gap between eigenvalues, its cosine's that squared.
    private const double Residual = 1e-8;

    // What rounding leaves of a vector that lies in the space already searched.
    private const double Nothing = 1e-10;

    /// <summary>The two vectors, each of length 1, or 0 where the matrix has no further positive eigenvalue.</summary>
    /// <param name="size">Rows and columns.</param>
    /// <param name="apply">Multiplies the first vector by the matrix into the second.</param>
    /// <param name="seed">Decides where the search starts.</param>
    public static (double[] First, double[] Second) Largest(int size, Action<double[], double[]> apply, long seed)
    {
        var random = new SplitMix(seed);
        var steps = Math.Min(size, MostSteps);
        var basis = new List<double[]>();
        var (diagonal, beside) = (new List<double>(), new List<double>());
        var next = random.Vector(size);
        Normalise(next);
        var (values, vectors) = (Array.Empty<double>(), Array.Empty<double[]>());
        while (true)
        {
            var current = next;
            basis.Add(current);
            next = new double[size];
            apply(current, next);
            diagonal.Add(Dot(current, next));
            TakeOut(basis, next);
            var left = Norm(next);
            var scale = diagonal.Concat(beside).Max(Math.Abs);
            var last = basis.Count >= steps;
            if (last || basis.Count % Between == 0)
            {
                (values, vectors) = Jacobi.Tridiagonal(diagonal, beside);
                if (last || Settled(values, vectors, left)) break;
            }

            if (left <= Nothing * scale)
            {
                // The space reached from here is searched through; what lies beside it is found from another start.
                next = random.Vector(size);
                TakeOut(basis, next);
                beside.Add(0);
            }
            else
            {
                beside.Add(left);
            }

            Normalise(next);
        }

        return (Vector(0), Vector(1));

        double[] Vector(int at)
        {
            var vector = new double[size];
            if (at >= values.Length || values[at] <= Nothing * values[0]) return vector;

            for (var step = 0; step < basis.Count; step++) AddTo(vector, basis[step], vectors[at][step]);
            Normalise(vector);
            return vector;
        }
    }

    private static bool Settled(double[] values, double[][] vectors, double left) =>
        values.Length > 1 && left * Math.Max(Math.Abs(vectors[0][^1]), Math.Abs(vectors[1][^1])) <= Residual * Math.Abs(values[0]);

    // Twice is enough (Parlett): once leaves rounding of the size of what was taken out.
    private static void TakeOut(List<double[]> basis, double[] vector)
    {
        for (var round = 0; round < 2; round++)
            foreach (var one in basis) AddTo(vector, one, -Dot(one, vector));
    }

    private static void Normalise(double[] vector)
    {
        var norm = Norm(vector);
        if (norm == 0) return;

        for (var at = 0; at < vector.Length; at++) vector[at] /= norm;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++) sum += one[at] * other[at];
        return sum;
    }

    private static void AddTo(double[] vector, double[] other, double times)
    {
        for (var at = 0; at < vector.Length; at++) vector[at] += times * other[at];
    }

    /// <summary>SplitMix64 (Steele and others, 2014): the same numbers on every machine and runtime.</summary>
    private struct SplitMix(long seed)
    {
        private ulong state = unchecked((ulong)seed);

        public double[] Vector(int size)
        {
            var vector = new double[size];
            for (var at = 0; at < size; at++) vector[at] = Next();
            return vector;
        }

        private double Next()
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return ((mixed ^ (mixed >> 31)) >> 11) * (2.0 / (1L << 53)) - 1;
            }
        }
    }
}
