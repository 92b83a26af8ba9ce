namespace MigrationWatch.Entities.Russian;

/// <summary>What the ending of a capitalised Russian word says about it.</summary>
internal static class RussianShapes
{
    private static readonly string[] Surnames =
    [
        "ов", "ова", "ову", "овым", "ове", "овой", "овых", "овы", "ев", "ева", "еву", "евым", "еве", "евой", "евых", "ёв", "ёва", "ёву", "ёвым", "ин", "ина", "ину", "иным", "ине", "иной", "иных", "ын", "ына", "ыным",
        "енко", "швили", "дзе", "заде", "зода", "ян", "яна", "яну", "яном", "янц", "чук", "чука", "чуку", "чуком", "юк", "юка", "юком", "ский", "ского", "скому", "ским", "ском", "ская", "скую", "цкий", "цкого", "цкому", "цким", "цкая",
        "баев", "баева", "улы", "вич", "вича", "вичу", "вичем", "штейн", "штейна", "ман", "мана", "сон", "сона", "сону", "соном",
    ];

    private static readonly string[] Patronymics =
        ["ович", "овича", "овичу", "овичем", "евич", "евича", "евичу", "евичем", "овна", "овны", "овне", "овну", "овной", "евна", "евны", "евне", "евну", "евной", "ична", "ичны", "ичне", "ильич", "ильича"];

    private static readonly string[] Adjectives =
        ["ый", "ий", "ого", "его", "ому", "ему", "ым", "им", "ом", "ая", "яя", "ой", "ую", "юю", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими"];

    private static readonly string[] Verbs = ["ла", "ло", "ли", "ся", "сь", "ет", "ит", "ют", "ут", "ят", "ть", "ил", "ал", "ел", "ул"];

    private static readonly string[] BodyStarts =
    [
        "Минобр", "Минсельхоз", "Минэнерго", "Минфин", "Минюст", "Минздрав", "Минтруд", "Минэконом", "Минпром", "Минтранс", "Минстрой", "Минкульт", "Минспорт", "Минцифр", "Минсвяз", "Минприрод", "Миноборон", "Мининформ", "Минсоц", "Минторг", "Минвод", "Минвост", "Минпросв",
        "Росавиа", "Росреестр", "Роспотреб", "Росстат", "Росгвард", "Роском", "Роснефт", "Ростелеком", "Росатом", "Роскосмос", "Росрыбо", "Росмолод", "Россельхоз", "Росфин", "Ростех", "Росбанк", "Росгос", "Ростур", "Рособр", "Роснано", "Рослес", "Росимущ", "Росархив", "Росприрод", "Ространсн", "Ространс", "Росжел", "Росвоен", "Роспатент", "Роспечать", "Росморр",
        "Госкомстат", "Госдум", "Госдеп", "Госкомитет", "Госбанк", "Госплан", "Госнарко", "Госпогран", "Госкорпор", "Центробанк", "Центризбирком", "Главгос", "Евросоюз", "Европол", "Интерпол", "Интерфакс", "Генпрокуратур", "Генштаб", "Нацбанк", "Нацстатком", "Нацгвард", "Мосгор", "Облизбирком", "Райсуд", "Горсуд", "Облсуд", "Мособл",
    ];

    private static readonly string[] BodyEnds = ["банк", "нефть", "нефт", "газ", "пром", "телеком", "энерго", "надзор", "инвест", "строй", "транс", "авиа", "атом", "космос", "страх", "медиа", "холдинг", "экспорт", "избирком", "новост", "информ", "пресс", "транснефт"];

    private static readonly string[] Genitives = ["ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "ий", "а", "я", "ы", "и", "ам", "ям", "ому", "ему", "ым", "им", "ю", "у"];

    /// <summary>Genitive plurals without an ending that stand in names of bodies.</summary>
    private static readonly HashSet<string> BareGenitives =
        ["дел", "наук", "искусств", "средств", "услуг", "прав", "сил", "лиц", "войск", "школ", "газет", "дорог", "птиц", "граждан", "женщин", "мигрантов", "беженцев", "ресурсов", "налогов", "финансов"];

    public static bool IsSurname(ReadOnlySpan<char> word) => word.Length > 4 && EndsWithAny(word, Surnames);

    public static bool IsPatronymic(ReadOnlySpan<char> word) => word.Length > 5 && EndsWithAny(word, Patronymics);

    public static bool IsAdjective(ReadOnlySpan<char> word) => word.Length > 5 && EndsWithAny(word, Adjectives);

    /// <summary>An adjective made of a name or a thing: "Парижский", "Олимпийского", but not "Брунсом".</summary>
    public static bool IsRelation(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
        {
            return false;
        }

        foreach (var ending in Adjectives)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length] is [.., 'с' or 'ц', 'к'] or [.., 'н'] or [.., 'о' or 'е', 'в'];
            }
        }

        return false;
    }

    /// <summary>What most names of lands end in: "Вестфалия", "Нумидии".</summary>
    public static bool IsLand(ReadOnlySpan<char> word) => word.Length > 5 && (word.EndsWith("ия") || word.EndsWith("ии") || word.EndsWith("ию") || word.EndsWith("ией"));

    /// <summary>An acronym with or without a case ending: "МГУ", "МИСиСа".</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = word.Length;
        while (capitals > 0 && char.IsLower(word[capitals - 1]))
        {
            capitals--;
        }

        return capitals > 2 && word.Length - capitals <= 2 && word.Length > capitals;
    }

    /// <summary>Also a number in Roman figures, in either alphabet: "XX", "ХХ".</summary>
    public static bool IsRomanNumber(ReadOnlySpan<char> word) => word.Length <= 5 && word.IndexOfAnyExcept("IVXLCХІ") < 0;

    /// <summary>A body by the parts it is made of: "Минобрнауки", "Роснефтегаз", "Райффайзенбанка".</summary>
    public static bool IsBody(ReadOnlySpan<char> word)
    {
        foreach (var part in BodyStarts)
        {
            if (word.Length >= part.Length && word.StartsWith(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return word.Length > 7 && EndsWithAny(Stem(word), BodyEnds);
    }

    /// <summary>May stand in the genitive (or after "по" in the dative) that follows a body's first word: "комитета по делам религий".</summary>
    public static bool MayDepend(ReadOnlySpan<char> word) =>
        (word.Length > 3 && EndsWithAny(word, Genitives) && !EndsWithAny(word, Verbs)) || BareGenitives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A word without its case ending, so that "Путина" and "Путиным" count as one.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static readonly string[] Endings =
        ["иями", "ыми", "ими", "ами", "ями", "ого", "его", "ому", "ему", "иям", "иях", "ией", "ой", "ей", "ом", "ем", "ым", "им", "ых", "их", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ов", "ам", "ям", "ах", "ях", "ия", "ии", "ию", "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й"];

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
