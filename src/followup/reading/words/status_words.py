"""People's words for how an opening stands, in the languages that lists are kept in.

A word that is marked with `=` says something only where it is a whole clause.
"""

from __future__ import annotations

from followup.model.status import Status

STATUSES = {
    Status.SCHEDULED: """scheduled, upcoming, =booked, =confirmed, =planned, invited, interview scheduled, interview confirmed,
        interview booked, interview set, =to come, geplant,
        eingeladen, prévu, programada, programado, agendada, 已安排, umówiona, zaplanowana, bokad, inbokad,
        planlagt, planlanmış, davet edildi, 면접예정, 예정, назначено, запланировано""",
    Status.WAITING: """=cleared, =qualified, moved to next stage, moved to the next round, moved to final round, next stage,
        ⏳, ⌛, =submitted, =screen, tech screen, =oa, online assessment, take home, takehome, =assessment,
        =technical, hr interview, technical interview, technical round, recruiter call, recruiter screen,
        second interview, third interview, first interview, first round, third round, final stage, on site,
        =pass, through to next round, moved to next round, under consideration, =considering, interviewed
        awaiting, =reviewing, shortlisted, short listed, longlisted, in consideration, =saved, wishlist, wish
        list, bookmarked, =draft, to apply, =sent, =received, application sent, application received, =viewed,
        =new, still open, in contact, =contacted, following up, followed up, in talks, reference check,
        =references, background check, 已投递, 待面试, 一面, 二面, 三面, 终面,
        hr面, 笔试, 筛选中, 简历筛选, 面试中, 待反馈, 応募済, 応募済み, 選考中, 書類選考, 面接, 一次面接,
        二次面接, 最終面接, beworben, im prozess, im gespräch, eingereicht, postulé, candidature envoyée,
        entretien, postulado, solicitado, entrevista, inviata, candidato, colloquio, gesolliciteerd, in
        behandeling, قيد المراجعة, waiting, pending, interviewed, awaiting decision, in progress, =done,
        =completed, =complete, =open, =active, interviewing, =interview, in process, ongoing, under review, in
        review, decision pending, waiting for decision, waiting to hear, waiting to hear back, awaiting
        response, awaiting feedback, awaiting reply, no reply yet, no update, no update yet, no updates, no
        word yet, no answer yet, no response yet, no news yet, no decision yet, no offer yet, not decided, not
        rejected yet, =round, next round, second round, final round, final interview, onsite, phone screen,
        screening, advanced, moved forward, moving forward, =passed, =applied,
        warten, wartend, steht aus, steht noch aus, ausstehend, noch ausstehend, offen,
        laufend, in bearbeitung, en attente, en cours, en proceso, pendiente, esperando, en espera, a la
        espera, in attesa, in corso, em andamento, 等待, 进行中, قيد الانتظار, czekam, czekam na odpowiedź,
        oczekuje, w trakcie, wysłano, wysłano cv, zaaplikowano, väntar, väntar på svar, pågående, ansökt,
        sökt, venter, venter på svar, afventer, ansøgt, søkt, afwachten, in afwachting, wachten, lopend,
        aguardando, aguardando resposta, aguardando retorno, em processo, in attesa di risposta, beklemede,
        bekliyor, bekleniyor, sürüyor, başvuruldu, 대기, 대기중, 진행중, 결과대기, 결과 대기, 지원완료,
        서류제출, жду, жду ответа, ожидание, в процессе, отклик отправлен, очікую, =awaiting, =positive,
        =positiv, =positivo, =positif, =pozytywny, =pozytywna, =olumlu""",
    Status.OFFER: """=selected, 🎉, negotiating, negotiation, negotiations, offer, offered, offer received,
        offer extended, got an offer, got the offer, received
        offer, verbal offer, written offer, angebot, zusage, offre, oferta, offerta, aanbod,
        录用, عرض, propozycja, erbjudande, jobberbjudande, tilbud, jobtilbud, jobbtilbud, proposta, teklif,
        teklif geldi, 합격, 최종합격, оффер, предложение, пропозиція""",
    Status.ACCEPTED: """accepted, offer accepted, accepted offer, i accepted, =hired, =signed, got the job, contract signed,
        angenommen, unterschrieben, accepté, acceptée, aceptada, aceptado, accettata, 已接受, przyjęta oferta,
        zaakceptowano, tackade ja, accepterat, takket ja, akseptert, accepteret, aanvaard, geaccepteerd,
        aceito, aceite, kabul edildi, kabul ettim, 수락, 입사확정, принял, приняла, принято""",
    Status.DECLINED: """=declined, =decline, =declining, i declined, turned it down, i turned it down, not taking it,
        abgelehnt von mir, selbst abgelehnt, ich habe abgelehnt, j ai refusé, ho rifiutato, recusei,
        odmówiłem, odmówiłam, tackade nej, takket nei, takkede nej, zelf afgewezen, reddettim, 입사거절,
        отказался, отказалась""",
    Status.REJECTED: """lost to, internal candidate, filled internally, hired internally, ❌, ✗, 👎, =fail, no hire, no go, no
        pass, did not pass, didn t pass, not passed, not successful, not offered, not shortlisted, declined by
        company, declined by employer, company declined, application rejected, application unsuccessful,
        =knocked out, =cut, eliminated, rejected after interview, auto rejected, auto reject, 未通过, 已拒绝,
        挂了, 不合格, お見送り, 不採用, nicht ausgewählt, non retenu, non retenue, candidature rejetée,
        descartado, descartada, no seleccionado, no seleccionada, scartato, não aprovado, rejected, rejection,
        =reject, declined by them, declined me, declined my, turned down, turned me down, no
        offer, offer rescinded, rescinded offer, offer revoked, offer withdrawn, offer pulled, unsuccessful,
        not selected, not moving forward, not hired, did not get it, didn t get it, did not proceed, didn t
        proceed, not proceeding, not a fit, not a match, went with another candidate, went with someone else,
        passed on
        me, they passed, they said no, they declined, =filled, =closed, =closed out, =regret, =denied, =lost,
        =failed, abgelehnt, absage, refusé, refusée, refus, rejeté, rejetée,
        rechazado, rechazada, rifiutato, rejeitado, afgewezen, 拒绝, 被拒, مرفوض, odrzucono, odrzucony,
        odrzucona, odmowa, avslag, fick avslag, fått avslag, nekad, afslag, afvist, reddedildi, =ret, olumsuz,
        elendi, 불합격, 탈락, отказ, отказали, отклонено, відмова, reprovado, reprovada, não selecionado, não
        selecionada, recusado pela empresa, respinto, respinta, non selezionato, non selezionata, niet
        geselecteerd, =negative, =negativ, =negativo, =négatif, =negatywny, =negatywna, kabul edilmedi, kabul
        edilmedim""",
    Status.WITHDRAWN: """withdrawn, withdrew, withdraw, i withdrew, no longer interested, not interested,
        =dropped out, pulled out, =i passed, i turned them down, turned them down, i said no, zurückgezogen,
        selbst abgesagt, retiré, retirée, retirada, retirado, ritirato, teruggetrokken, 放弃, 撤回, wycofano,
        wycofałem, wycofałam, drog tillbaka, dragit tillbaka, trukket, trakk, başvurumu çektim, 지원취소, 지원
        취소, отозвал, отозвала, desisti, mi sono ritirato, mi sono ritirata, ik trok me terug""",
    Status.CANCELLED: """cancelled, canceled, cancellation, called off, cancelled by them, interview cancelled, interview
        canceled, they did not show, no show, no showed, no shows, did not show up, didn t show, didn
        t show up, never showed up, did not turn up, didn t turn up, stood me up, did not take place, didn t take
        place, nicht stattgefunden, nicht erschienen, n a pas eu lieu, no se presentó, no tuvo lugar, dukkede ikke
        op, mødte ikke op, did not happen, didn t happen, abgesagt, ausgefallen, annulé, annulée, cancelado,
        cancelada, annullato, geannuleerd, 取消, ملغى, odwołana, odwołano, inställd, avlyst, aflyst, iptal,
        iptal edildi, 면접취소, отменено, отменили""",
    Status.ON_HOLD: """waitlisted, wait listed, waitlist, on hold, =hold, paused, frozen, hiring freeze, =freeze, stalled,
        postponed indefinitely, pausiert, en pause, en pausa, in pausa, 暂停, wstrzymano, wstrzymana, pausad,
        på is, satt på vent, beklemeye alındı, 보류, заморожено, на паузе, congelado, congelata""",
    Status.GHOSTED: """👻, ghosted, no answer, no response, no reply, =silence, radio silence, never heard back,
        crickets, no news, keine antwort, keine rückmeldung, pas de
        réponse, sans réponse, sin respuesta, nessuna risposta, 无回复, 没有回复, brak odpowiedzi, cisza,
        inget svar, ingen respons, ikke svar, intet svar, cevap yok, yanıt yok, 연락없음, 연락 없음, 무응답,
        нет ответа, не ответили, sem resposta, nessuna notizia, geen antwoord, geen reactie""",
}
RESCHEDULED = """rescheduled, reschedule, moved, postponed, moved to, new date, verschoben, reporté,
        reprogramada, reprogramado, rinviato, verplaatst, 改期, 延期"""
ONLY_APPLIED = """applied, submitted, sent, application sent, application submitted, application received, received,
        saved, wishlist, wish list, bookmarked, draft, to apply, ready to apply, not applied, not yet applied,
        not applied yet, will apply, planning to apply, interested, considering, researching, research,
        watching, watchlist, still open, new, viewed, in review, under review, resume submitted, cv sent,
        screening cv, apply, apply today, apply now, apply later, docs ready, lead, prospect, target, backlog,
        to do, todo, no interview, applied online, applied via referral, referred, oa, online assessment, take
        home, takehome, assessment, 已投递, 未投递, 待投递, 简历筛选, 筛选中, 笔试, 応募済, 応募済み,
        書類選考, beworben, bewerbung verschickt, eingereicht, gemerkt, postulé, candidature envoyée, envoyé,
        envoyée, postulado, enviado, enviada, solicitado, inscrito, inviata, candidatura inviata,
        gesolliciteerd, verstuurd, wysłano, wysłano cv, zaaplikowano, aplikowano, ansökt, sökt, ansøgt, søgt,
        søkt, başvuruldu, başvurdum, 지원, 지원완료, 서류제출, 서류심사, отклик отправлен, откликнулся,
        откликнулась, подано, candidatura enviada"""
"""Statuses of openings at which nobody has been met: applied, saved, a test at home."""
NO_RESPONSE = """no response, no answer, no reply, no response yet, no reply yet, no answer yet, not heard back, never
        heard back, ghosted, silence, radio silence, keine antwort, keine rückmeldung, pas de réponse, sans
        réponse, sin respuesta, nessuna risposta, sem resposta, geen reactie, 无回复, 没有回复, expired,
        closed, position filled, role filled, rejected, brak odpowiedzi, inget svar, ikke svar, intet svar,
        cevap yok, yanıt yok, 연락없음, 무응답, нет ответа, odrzucono, avslag, afslag, reddedildi, 불합격,
        отказ"""
THE_JOB = """job, role, position, post, req, requisition, posting, job posting, vacancy, opening, opportunity, listing,
        job ad"""
IS_GONE = """closed, closed out, filled, cancelled, canceled, eliminated, removed, taken down, no longer available,
        no longer
        open, was closed, was filled, is closed, is filled, got filled, has been filled, has been closed"""
OTHER_JOBS_GONE = """stelle besetzt, stelle ist besetzt, stelle gestrichen, stelle geschlossen, stelle vergeben,
        poste pourvu,
        poste est pourvu, poste supprimé, poste fermé, puesto cubierto, puesto cancelado, vacante cubierta,
        vacante cerrada,
        stilling besat, stillingen besat, stillingen er besat, stillingen nedlagt, stilling nedlagt, opslag lukket"""
"""What a job is called, and what it is when it is over: nobody is hired any more."""
REFUSING = """declined, turned down, rejected, refused, said no to, saying no to, passed on, did not take, didn
        t take, not taking, did not accept, didn t accept, not accepting, walked away from"""
AN_OFFER = "offer, the offer, their offer, this offer, that offer, an offer, job offer, the job offer"
"""What the candidate does to an offer, and what an offer is called: whichever is said, it was declined."""
