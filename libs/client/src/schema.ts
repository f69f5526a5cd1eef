/** Generated from the API's OpenAPI document by `npm run client:generate`. Not edited by hand. */
export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process answers at all. */
        readonly get: operations["HealthController_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether every part is well enough to take work. */
        readonly get: operations["HealthController_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/account/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes the own password and ends the other sessions. */
        readonly post: operations["AccountController_changePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/anonymous-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reports a nonconformity anonymously: without a session, which is not looked at where one is sent.
         * @description Nothing is kept of who reports, nor of the address. The answer tells the code by which the report is followed.
         */
        readonly post: operations["UnnamedReportsController_anonymously"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Keeps a file of evidence for a record or CAPA: the body is the file itself.
         * @description Its type is told by the content and must be the one named (`application/octet-stream` names none). The file is given to nobody before a command `attach-evidence` of that record or CAPA names its hash.
         */
        readonly post: operations["AttachmentsController_keep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/attachments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An attached file, to be saved: no browser shows it. */
        readonly get: operations["AttachmentsController_open"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The calendars, each with its versions. */
        readonly get: operations["DeadlineConfigurationController_calendars"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One version of a calendar: office hours, holidays, moved days, special periods. */
        readonly get: operations["DeadlineConfigurationController_calendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars/confirm-change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has open deadlines follow the newest calendars: each that moves gets an event of its own, in a moment; the original due is kept. */
        readonly post: operations["CalendarChangesController_confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/calendars/what-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Which open deadlines the newest calendars, or those of a draft, move, and by how much. Changes nothing. */
        readonly post: operations["CalendarChangesController_whatChanges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capa-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Proposals of CAPAs, newest first, as of now or of any instant. */
        readonly get: operations["ProposalsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capa-proposals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One proposal of a CAPA, with the records behind it, and whether the caller may decide it. */
        readonly get: operations["ProposalsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capa-proposals/{id}/accept-proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accepts the proposal: a CAPA is drafted, which asks its records to be covered. */
        readonly post: operations["CapaProposalsId_acceptProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capa-proposals/{id}/decline-proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Declines the proposal, with reason; the same trigger stays quiet for its window. */
        readonly post: operations["CapaProposalsId_declineProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capa-proposals/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The events of a proposal, oldest first, as sentences and as data. */
        readonly get: operations["ProposalsController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** CAPAs, newest first, as of now or of any instant. */
        readonly get: operations["CapasController_list"];
        readonly put?: never;
        /** Drafts a CAPA, and asks the named records to be covered by it. */
        readonly post: operations["CapasController_draft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One CAPA with all that is known of it, and the commands that are open to the caller, or why not. */
        readonly get: operations["CapasController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/accept-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The owner accepts the action. */
        readonly post: operations["CapasIdActionsActionId_acceptAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/ask-extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The owner asks for more time, before the due, with reason. The action goes on meanwhile. */
        readonly post: operations["CapasIdActionsActionId_askExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/cancel-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Cancels an action, by somebody who may approve the plan; it never counts as done. Where it ends late, actions that depend on it move as well. */
        readonly post: operations["CapasIdActionsActionId_cancelAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/change-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes an action of a plan that is not submitted. */
        readonly post: operations["CapasIdActionsActionId_changeAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/complete-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The owner completes the action, with evidence. Where it ends late, actions that depend on it move by the same working days. */
        readonly post: operations["CapasIdActionsActionId_completeAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/drop-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes an action out of a plan that is not submitted. */
        readonly post: operations["CapasIdActionsActionId_dropAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/grant-extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Grants more time; from the second extension of an action on, one level higher. The original due stays. */
        readonly post: operations["CapasIdActionsActionId_grantExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/reassign-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the action to another owner, who has yet to accept it. */
        readonly post: operations["CapasIdActionsActionId_reassignAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/refuse-extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuses more time, with reason. */
        readonly post: operations["CapasIdActionsActionId_refuseExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/return-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Returns a completed action with a new due; sends the CAPA back to implementing. */
        readonly post: operations["CapasIdActionsActionId_returnAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/start-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The owner begins the action, or begins anew after it was returned. */
        readonly post: operations["CapasIdActionsActionId_startAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/actions/{actionId}/verify-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verifies a completed action, also while others run. */
        readonly post: operations["CapasIdActionsActionId_verifyAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/add-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a supposed cause into the analysis, at the top or under the one that it explains. */
        readonly post: operations["CapasId_addCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/amend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Amends what was written wrongly: field, old, new and reason stay on record. What was signed is only proposed, and takes effect with consent. */
        readonly post: operations["CapasId_amend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/answer-adverse-effects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answers whether the cure did harm elsewhere. */
        readonly post: operations["CapasId_answerAdverseEffects"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/answer-extent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answers whether similar cases exist or could occur. */
        readonly post: operations["CapasId_answerExtent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/approve-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approves the plan by signature; its actions begin. */
        readonly post: operations["CapasId_approvePlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/assess": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Assesses the cure against its criterion, with the measured value. Not effective: a new cycle begins at investigating. */
        readonly post: operations["CapasId_assess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/assess-on-little-data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The window was lengthened twice and still too little was seen: the assessor has it assessed on what there is, with reason. */
        readonly post: operations["CapasId_assessOnLittleData"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/assign-owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the CAPA to another owner, who takes over its open obligations. */
        readonly post: operations["CapasId_assignOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/attach-evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Attaches a file that lies with the evidence files, for evidence to point at. */
        readonly post: operations["CapasId_attachEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/begin-assessment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The window has passed and the measure had its occurrences: the cure is to be assessed. */
        readonly post: operations["CapasId_beginAssessment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/begin-investigation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leaves the draft: the search for the cause begins, as the first cycle. */
        readonly post: operations["CapasId_beginInvestigation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Cancels the CAPA, with reason, by somebody who may approve it; not while a covered record requires a CAPA, unless another takes it over. */
        readonly post: operations["CapasId_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/choose-method": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Chooses the method of the root-cause analysis. */
        readonly post: operations["CapasId_chooseMethod"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/classify-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a cause the code by which the house counts causes, or takes it away. */
        readonly post: operations["CapasId_classifyCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes the CAPA as effective, by signature of somebody who never owned anything in it. */
        readonly post: operations["CapasId_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/comment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes a comment; people who are mentioned, and those who watch, are told. */
        readonly post: operations["CapasId_comment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The comments on a CAPA, newest first. */
        readonly get: operations["CapasController_comments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/confirm-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirms a cause by evidence. */
        readonly post: operations["CapasId_confirmCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/confirm-repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirms what another person proposed to put right: it takes effect, and what is owed follows. */
        readonly post: operations["CapasId_confirmRepair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/consent-to-amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Consents by signature to what was proposed to amend of what had been signed: it takes effect. */
        readonly post: operations["CapasId_consentToAmendment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/cover-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks a record to be covered by this CAPA; the record decides, and its answer shows here. */
        readonly post: operations["CapasId_coverRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/describe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets title, kind, units and process of a CAPA that is not submitted for approval yet. */
        readonly post: operations["CapasId_describe"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/drop-amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back what was proposed to amend, or does not consent to it, with reason. */
        readonly post: operations["CapasId_dropAmendment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/drop-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a supposed cause out of the analysis, with reason. One that has evidence is ruled out instead. */
        readonly post: operations["CapasId_dropCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/drop-repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back what was proposed to put right, or does not confirm it, with reason. */
        readonly post: operations["CapasId_dropRepair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/fail-early": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The cure has failed before its window ended, with evidence: it is assessed now, and only *not effective* can follow. */
        readonly post: operations["CapasId_failEarly"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/finish-implementation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Every action has ended: what is not verified yet is verified now. A person says so; it does not happen by itself. */
        readonly post: operations["CapasId_finishImplementation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/finish-investigation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The root causes are known and the extent is answered: planning begins. */
        readonly post: operations["CapasId_finishInvestigation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/finish-verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Every completed action is verified: the measure is watched from now on, until the window ends. */
        readonly post: operations["CapasId_finishVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The events of a CAPA, oldest first, as sentences and as data. */
        readonly get: operations["CapasController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/lengthen-window": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The window has passed and too little was seen: its assessor lengthens it from now on, by signature, with reason; at most twice. */
        readonly post: operations["CapasId_lengthenWindow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/migrate-configuration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the case over to the configuration in force now, before its next state, with reason. */
        readonly post: operations["CapasId_migrateConfiguration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/move-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a cause elsewhere in the analysis, with all that is beneath it. */
        readonly post: operations["CapasId_moveCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/name-independent-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names somebody who takes a step in this case, where nobody independent of the work is left to take it. */
        readonly post: operations["CapasId_nameIndependentPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/plan-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts an action into the plan: what it removes, whose it is, when it is due, what it will lead to. */
        readonly post: operations["CapasId_planAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/rate-residual-risk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rates the risk anew after the cure. */
        readonly post: operations["CapasId_rateResidualRisk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/rate-risk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rates the risk: severity and likelihood are judged, the matrix says the level, the level who approves. */
        readonly post: operations["CapasId_rateRisk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/record-independent-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records the written decision of an outside person, with its document, where only the head is left; the head then carries it out. */
        readonly post: operations["CapasId_recordIndependentDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/record-measurement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes how often the measured thing occurred, and the value that was seen. */
        readonly post: operations["CapasId_recordMeasurement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/record-system-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says what changed in the risk register and in documents of the quality management system, or why nothing had to change. */
        readonly post: operations["CapasId_recordSystemChanges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/release-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a covered record go that does not belong to this CAPA, with reason; not one that requires a CAPA. */
        readonly post: operations["CapasId_releaseRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reopens a closed CAPA, with reason (a recurrence, say): a new cycle begins at investigating. Closed records stay closed. */
        readonly post: operations["CapasId_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Proposes to put a stuck CAPA right, where no ordinary command does; a second person confirms it. */
        readonly post: operations["CapasId_repair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/return-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Does not approve the plan: back to planning, with reason, by signature. */
        readonly post: operations["CapasId_returnPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/rule-out-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rules a supposed cause out, with reason; it stays in the analysis as such. */
        readonly post: operations["CapasId_ruleOutCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/set-criterion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets by what the cure will be judged: measure, target, window, least number of occurrences, who assesses. */
        readonly post: operations["CapasId_setCriterion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/submit-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Submits the plan for approval. */
        readonly post: operations["CapasId_submitPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/summarise-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes what those may know of a covered record to whom it is closed. */
        readonly post: operations["CapasId_summariseRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/support-cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Supports a potential cause of a preventive CAPA by data or a risk analysis. */
        readonly post: operations["CapasId_supportCause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/take-over-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks a record to pass from the CAPA that covers it to this one, which alone lets that one be cancelled where the record requires a CAPA. */
        readonly post: operations["CapasId_takeOverRecord"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/unwatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No longer wants to hear of the CAPA. */
        readonly post: operations["CapasId_unwatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/{id}/watch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Wants to hear of the CAPA. */
        readonly post: operations["CapasId_watch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/actions/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * One command on up to 1000 things, with a result for each.
         * @description Each is a command of its own: one that is refused stops no other. With `Accept: application/x-ndjson` every result comes as a line as soon as it is there, and the sums as the last one; closing the connection begins nothing more. The same again under the same `Idempotency-Key` goes on where it ended.
         */
        readonly post: operations["CapasActions_bulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capas/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * One command on up to 1000 things, with a result for each.
         * @description Each is a command of its own: one that is refused stops no other. With `Accept: application/x-ndjson` every result comes as a line as soon as it is there, and the sums as the last one; closing the connection begins nothing more. The same again under the same `Idempotency-Key` goes on where it ended.
         */
        readonly post: operations["Capas_bulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changed since a position: for clients that were away. The same as the events of the stream. */
        readonly get: operations["LogController_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/complaint-handling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who stands in for the head with appeals, and which unit is authorised for reports of corruption. */
        readonly get: operations["ComplaintHandlingController_handling"];
        /** Settles who stands in for the head with appeals, and which unit is authorised for reports of corruption. */
        readonly put: operations["ComplaintHandlingController_settle"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/complaint-handling/outside-handler": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Settles who deals with complaints that nobody in the house may: a higher body, or a deputed person. */
        readonly put: operations["ComplaintHandlingController_settleOutside"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/complaints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Registers a citizen's appeal. Everyone with an account may.
         * @description Whatever the citizen wrote is kept under a key of theirs. Who gives the same name and contact again is known again.
         */
        readonly post: operations["ComplaintsController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/complaints/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answers many complaints with one text: to each its own answer goes, with its own dispatch.
         * @description A result for each: what is refused of one keeps no other up. A repeat under the same key answers nobody twice.
         */
        readonly post: operations["ComplaintsController_answerMany"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/confidential-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reports a nonconformity confidentially: who did is shown to the quality manager alone.
         * @description Neither the record nor the log names the reporter in clear. The answer tells the code by which the report is followed.
         */
        readonly post: operations["UnnamedReportsController_confidentially"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The kinds of configuration, each with the version in force and the newest. */
        readonly get: operations["ConfigurationController_kinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One kind: what is in force now, its versions, its drafts, and the form of its content. */
        readonly get: operations["ConfigurationController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Looks at a content without keeping it: all that is to be known of it, and every difference from the newest version. */
        readonly post: operations["ConfigurationController_check"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/comparison": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Two versions side by side: every difference. */
        readonly get: operations["ConfigurationController_compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begins a draft: of a content, of an earlier version that is to be brought back, or of the newest version. */
        readonly post: operations["ConfigurationController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/drafts/{draft}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One draft, with all that is to be known of it and every difference from the newest version. */
        readonly get: operations["ConfigurationController_draft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/drafts/{draft}/drop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Drops the draft. */
        readonly post: operations["ConfigurationController_drop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/drafts/{draft}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Publishes the draft as the next version. 409 where somebody published another since it was begun: the draft is kept. */
        readonly post: operations["ConfigurationController_publish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/drafts/{draft}/save": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Saves the draft anew, with whatever faults it still has. */
        readonly post: operations["ConfigurationController_save"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/{kind}/versions/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One version, whole. */
        readonly get: operations["ConfigurationController_version"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/package": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest version of every kind, as one package. */
        readonly get: operations["ConfigurationPackageController_export"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/package/diff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Compares a package with the newest versions, and says what is to be known of it; nothing is kept. */
        readonly post: operations["ConfigurationPackageController_diff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/configuration/package/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begins a draft for each kind that the package would change; codes that only this house knows stay, retired. */
        readonly post: operations["ConfigurationPackageController_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deadline-policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of the deadline policies: which obligation gets which term. */
        readonly get: operations["DeadlineConfigurationController_policies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deadlines/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The due that a policy in force leads to, with its derivation. */
        readonly get: operations["PreviewController_byPolicy"];
        readonly put?: never;
        /** The due that any term leads to, with its derivation. */
        readonly post: operations["PreviewController_byTerm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Messages that were given up, or are in another state, newest first. */
        readonly get: operations["DeliveriesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deliveries/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has a message that was given up tried again, now. Quiet for one that is tried anyway. */
        readonly post: operations["DeliveriesController_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/absences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is away on a day. One page. */
        readonly get: operations["ReplacingController_absences"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/house": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Name and zone of the house, and whether it is a demonstration. */
        readonly get: operations["HouseController_house"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Brings the directory to what a file says.
         * @description Everything that is wrong with the file is said at once, before anything is changed. The same file again changes nothing.
         */
        readonly post: operations["HouseController_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The people by name. */
        readonly get: operations["PeopleController_list"];
        readonly put?: never;
        /** Registers a person, with a sign-in where a user name and a first password are given. */
        readonly post: operations["PeopleController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One person, with the commands that are open to the caller. */
        readonly get: operations["PeopleController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/access-report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All that the house holds of a person: directory, sign-in, what they did and where they are named, what they were told (GDPR, art. 15).
         * @description For the person, the quality manager and the head of department. Each reading is recorded in the log before it is answered.
         */
        readonly get: operations["PersonReportController_report"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/announce-absence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes when a person is away, and who acts for them meanwhile; without a substitute, what they owe passes to the superior on the first day. */
        readonly post: operations["DirectoryPeopleId_announceAbsence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/change-details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person another name or contact. */
        readonly post: operations["DirectoryPeopleId_changeDetails"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/come-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that a person who had left is back. */
        readonly post: operations["DirectoryPeopleId_comeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/end-absence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that a person is back before the last day, or does not go. What has passed to others stays with them. */
        readonly post: operations["DirectoryPeopleId_endAbsence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/end-sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a person’s sign-in. */
        readonly post: operations["DirectoryPeopleId_endSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/end-substitution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a substitution at once, or takes one back that has not begun. */
        readonly post: operations["DirectoryPeopleId_endSubstitution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/give-sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a person sign in under a user name that was reserved for them. */
        readonly post: operations["DirectoryPeopleId_giveSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/grant-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person further roles. */
        readonly post: operations["DirectoryPeopleId_grantRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that a person left the house. */
        readonly post: operations["DirectoryPeopleId_leave"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/move-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a person into another unit. */
        readonly post: operations["DirectoryPeopleId_movePerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/name-substitute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names who acts on behalf of a person, from a first to a last day, for everything or for some roles. */
        readonly post: operations["DirectoryPeopleId_nameSubstitute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a person another first password and ends their sessions. */
        readonly post: operations["PeopleController_resetPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/revoke-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes roles from a person. */
        readonly post: operations["DirectoryPeopleId_revokeRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/people/{id}/set-superior": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names a superior of the person’s own; with none, the head of the unit is meant. */
        readonly post: operations["DirectoryPeopleId_setSuperior"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The processes by key. One page. */
        readonly get: operations["ProcessesController_list"];
        readonly put?: never;
        /** Defines a process, with its owner and its unit. */
        readonly post: operations["ProcessesController_define"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One process, with the commands that are open to the caller. */
        readonly get: operations["ProcessesController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/end-process": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a process out of use. */
        readonly post: operations["DirectoryProcessesId_endProcess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/rename-process": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a process another name. */
        readonly post: operations["DirectoryProcessesId_renameProcess"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/set-process-owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the owner of a process, or nobody. */
        readonly post: operations["DirectoryProcessesId_setProcessOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/processes/{id}/set-process-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the unit of a process, or none. */
        readonly post: operations["DirectoryProcessesId_setProcessUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has which role. */
        readonly get: operations["HouseController_roles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The programs by name. One page. */
        readonly get: operations["ServiceAccountsController_list"];
        readonly put?: never;
        /** Lets a program act in the house, in the given roles; a person answers for it. */
        readonly post: operations["ServiceAccountsController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One program with its tokens, and the commands that are open to the caller. */
        readonly get: operations["ServiceAccountsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}/end-service-account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a program’s account with all its tokens. */
        readonly post: operations["DirectoryServiceAccountsId_endServiceAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}/issue-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a program a token for some uses and a time. */
        readonly post: operations["ServiceAccountsController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}/revoke-service-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a token of a program. */
        readonly post: operations["DirectoryServiceAccountsId_revokeServiceToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}/set-service-responsible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names another person who answers for a program. */
        readonly post: operations["DirectoryServiceAccountsId_setServiceResponsible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/service-accounts/{id}/set-service-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets the roles in which a program acts. */
        readonly post: operations["DirectoryServiceAccountsId_setServiceRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/substitutions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who stands in for whom on a day. One page. */
        readonly get: operations["ReplacingController_substitutions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tree: parents before children, siblings by key. One page. */
        readonly get: operations["UnitsController_list"];
        readonly put?: never;
        /** Adds a unit under another, or as a root. */
        readonly post: operations["UnitsController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One unit, with the commands that are open to the caller. */
        readonly get: operations["UnitsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/close-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes a unit in which nothing is left. */
        readonly post: operations["DirectoryUnitsId_closeUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/move-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a unit under another, or makes it a root. */
        readonly post: operations["DirectoryUnitsId_moveUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/rename-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a unit another name. */
        readonly post: operations["DirectoryUnitsId_renameUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/directory/units/{id}/set-head": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names the head of a unit, or nobody. */
        readonly post: operations["DirectoryUnitsId_setHead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/escalation-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of the escalation rules. */
        readonly get: operations["EscalationRulesController_all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/explanations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What I was asked to explain, newest first. */
        readonly get: operations["ExplanationsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/explanations/{id}/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives an explanation that was asked of the caller; nothing else opens with it. */
        readonly post: operations["ExplanationsController_explain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/findings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Issues an audit finding; by an auditor who is not of the unit that was audited. */
        readonly post: operations["FindingsController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/followed-report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a report stands, and what was asked of whoever reported it; by its code. */
        readonly get: operations["UnnamedReportsController_follow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/followed-report/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes to those who work on a report, by its code. */
        readonly post: operations["UnnamedReportsController_write"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imports/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Brings in cases of another system, with their deadlines and activities at their own times.
         * @description An answer for each case. A case or activity that is here already is not brought again.
         */
        readonly post: operations["ImportsController_cases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events as they are stored, in the order of the log. */
        readonly get: operations["LogController_log"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/nonconformities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reports a nonconformity. Everyone with an account may. */
        readonly post: operations["NonconformitiesController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My notifications, newest first. */
        readonly get: operations["NotificationsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications/{id}/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a notification away; it counts as read. Quiet when repeated. */
        readonly post: operations["NotificationsController_archive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Marks a notification as read. Quiet when repeated. */
        readonly post: operations["NotificationsController_read"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications/{id}/take-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a notification back that was put away. Quiet when repeated. */
        readonly post: operations["NotificationsController_takeBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/notifications/preferences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How I want to be told, kind by kind. */
        readonly get: operations["PreferencesController_mine"];
        /** Says how I want to be told; what was said before no longer counts. */
        readonly put: operations["PreferencesController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Jobs that failed as often as they may and wait for a person, newest first. */
        readonly get: operations["OperationsController_parkedJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/jobs/{job}/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a parked job run again. */
        readonly post: operations["OperationsController_retryJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/parked-commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Commands of process managers that were refused, or wait behind one that was, with every reason. */
        readonly get: operations["ProcessesController_parked"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/parked-commands/{id}/dismiss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a waiting command out of its queue for good; what waits behind it is tried. */
        readonly post: operations["ProcessesController_dismissParked"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/parked-commands/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has a waiting command tried now, after those that wait before it on the same target. */
        readonly post: operations["ProcessesController_retryParked"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every process manager: how far it is, how far behind, what stopped it or keeps it up. */
        readonly get: operations["ProcessesController_states"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processes/{name}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped process try the event once more. */
        readonly post: operations["ProcessesController_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/processes/{name}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped process go on behind the event that it could not take. */
        readonly post: operations["ProcessesController_skip"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Builds read models anew from the log, beside those that serve. */
        readonly post: operations["OperationsController_rebuild"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every read model: how far it is, how far behind, what stopped it; and those of other releases. */
        readonly get: operations["OperationsController_states"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{name}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped view try the event once more. */
        readonly post: operations["OperationsController_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/{name}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a stopped view go on behind the event that it could not take. Its answers stay marked. */
        readonly post: operations["OperationsController_skip"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/views/drop-older": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Drops the read models of releases that no longer run.
         * @description Those that a process feeds stay. A release that is started again all the same builds its own anew.
         */
        readonly post: operations["OperationsController_dropOlder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outside-cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Complaints that went to the outside handler, oldest first: number and dates, the same for everyone. */
        readonly get: operations["OutsideCasesController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outside-cases/{number}/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps the document of a decision before it is recorded: the body is the file itself. */
        readonly post: operations["OutsideCasesController_keep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outside-cases/{number}/record-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records what the outside handler decided, with its document. */
        readonly post: operations["OutsideCasesController_record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records of all kinds, newest first, as of now or of any instant. */
        readonly get: operations["RecordsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One record with all that is known of it, and the commands that are open to the caller, or why not. */
        readonly get: operations["RecordsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/accept-improvement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes an opportunity for improvement up. */
        readonly post: operations["RecordsId_acceptImprovement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tells the citizen that the appeal has arrived. */
        readonly post: operations["RecordsId_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/acknowledge-finding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Acknowledges the finding for the auditee. */
        readonly post: operations["RecordsId_acknowledgeFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/add-questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes down which questions the appeal raises. */
        readonly post: operations["RecordsId_addQuestions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/amend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Amends what was written wrongly: field, old, new and reason stay on record. */
        readonly post: operations["RecordsId_amend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/answer-extent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answers whether similar cases exist or could occur. */
        readonly post: operations["RecordsId_answerExtent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/ask-reporter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks whoever reported without a name; they read it by their code. */
        readonly post: operations["RecordsId_askReporter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/ask-to-explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks somebody to whom the complaint is closed to explain; they are shown the excerpt, and nothing else. */
        readonly post: operations["RecordsId_askToExplain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the work on the record to somebody else. */
        readonly post: operations["RecordsId_assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/attach-evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Attaches a file that lies with the evidence files. */
        readonly post: operations["RecordsId_attachEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/await-capa": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Waits for a CAPA, because the correction alone is not enough. */
        readonly post: operations["RecordsId_awaitCapa"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/back-to-correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Goes on without a CAPA, where none is required, and says why. */
        readonly post: operations["RecordsId_backToCorrection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/change-category": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts the record into another category, or into none. */
        readonly post: operations["RecordsId_changeCategory"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/change-severity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Judges the severity anew; raising it draws open internal terms nearer, never further. */
        readonly post: operations["RecordsId_changeSeverity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes the finding, once an auditor who is not the auditee has verified that it may be closed. */
        readonly post: operations["RecordsId_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/comment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes a comment; people who are mentioned, and those who watch, are told. */
        readonly post: operations["RecordsId_comment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The comments on a record, newest first. */
        readonly get: operations["RecordsController_comments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/conclude-inquiry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says what the internal inquiry came to; who reported it is told. */
        readonly post: operations["RecordsId_concludeInquiry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/confirm-repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Confirms what another person proposed to put right: it takes effect, and what is owed follows. */
        readonly post: operations["RecordsId_confirmRepair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/contain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records how the effect was contained. */
        readonly post: operations["RecordsId_contain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/containment-not-needed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says why there is nothing to contain. */
        readonly post: operations["RecordsId_containmentNotNeeded"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/correct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records the correction, what became of the output, and who allowed a concession. */
        readonly post: operations["RecordsId_correct"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/correction-not-needed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says why there is nothing to correct. */
        readonly post: operations["RecordsId_correctionNotNeeded"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/decide-question": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides one question on the merits; the answer tells the citizen. */
        readonly post: operations["RecordsId_decideQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/decline-improvement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Declines an opportunity for improvement, with a reason. */
        readonly post: operations["RecordsId_declineImprovement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/dispatch-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends the answer to the citizen; in any state after triage, whether a CAPA runs or not. */
        readonly post: operations["RecordsId_dispatchAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/dispute-finding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Disputes the finding for the auditee; the disagreement stays on record. */
        readonly post: operations["RecordsId_disputeFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/drop-repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back what was proposed to put right, or does not confirm it, with reason. */
        readonly post: operations["RecordsId_dropRepair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/examine-report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides what follows from a report of corruption: an internal inquiry, or its end; who reported it is told. */
        readonly post: operations["RecordsId_examineReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/extend-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Extends the term of the answer, never past 45 days from receipt in total. */
        readonly post: operations["RecordsId_extendAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/extend-inquiry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Extends the term of the internal inquiry, never past 45 days in total; who reported it is told. */
        readonly post: operations["RecordsId_extendInquiry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/find-admissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides that the appeal is considered after all; it goes back to triage. */
        readonly post: operations["RecordsId_findAdmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/find-inadmissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides that the appeal is not considered, and tells the citizen where an address exists. */
        readonly post: operations["RecordsId_findInadmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/find-question-admissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides that one question is considered after all. */
        readonly post: operations["RecordsId_findQuestionAdmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/find-question-inadmissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides that one question is not considered, and tells the citizen. */
        readonly post: operations["RecordsId_findQuestionInadmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/forward": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands the record to whom it belongs. */
        readonly post: operations["RecordsId_forward"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/forward-question": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands one question to whom it belongs; the complaint is forwarded when all of its questions are. */
        readonly post: operations["RecordsId_forwardQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/give-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that the appeal reports no corruption: back to triage, open again with all that was written meanwhile. */
        readonly post: operations["RecordsId_giveBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/go-on-as-nonconformity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Goes on with the matter of a complaint that was withdrawn, as a nonconformity that is linked with it and says nothing of the citizen. */
        readonly post: operations["RecordsId_goOnAsNonconformity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/hand-over-triage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands the triage to another process owner, with reason and its due unchanged; a third time it goes to the quality manager. */
        readonly post: operations["RecordsId_handOverTriage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/hand-to-authorised-unit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that the appeal reports corruption, be it anonymous or not, and hands it to the authorised unit. From then on it is closed to everyone else, also to who handed it over. */
        readonly post: operations["RecordsId_handToAuthorisedUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The events of a record, oldest first, as sentences and as data. */
        readonly get: operations["RecordsController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/leave-investigation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Follows the other complaint no longer: from now on it is investigated by itself. */
        readonly post: operations["RecordsId_leaveInvestigation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/lengthen-answer-term": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives the answer 1 month after all, where triage had set 15 days; counts as an extension. */
        readonly post: operations["RecordsId_lengthenAnswerTerm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Links the record with another. */
        readonly post: operations["RecordsId_link"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/mark": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes the marks of the appeal, and links it with the complaints that it repeats, doubles or belongs together with. */
        readonly post: operations["RecordsId_mark"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/mark-duplicate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that another record says the same already. */
        readonly post: operations["RecordsId_markDuplicate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/migrate-configuration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the case over to the configuration in force now, before its next state, with reason. */
        readonly post: operations["RecordsId_migrateConfiguration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/name-complained-of": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names who else is complained of: from now on the complaint is closed to them and theirs, and what they owe on it passes on. */
        readonly post: operations["RecordsId_nameComplainedOf"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/name-independent-person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Names somebody who takes a step in this case, where nobody independent of the work is left to take it. */
        readonly post: operations["RecordsId_nameIndependentPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/propose-forward": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that the record belongs to somebody else; it stays reported until it is forwarded. */
        readonly post: operations["RecordsId_proposeForward"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/propose-inadmissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Proposes that the appeal be not considered; the head or a deputy decides. */
        readonly post: operations["RecordsId_proposeInadmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/propose-question-forward": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that one question is another body's; it is owed to forward it. */
        readonly post: operations["RecordsId_proposeQuestionForward"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/propose-question-inadmissible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Proposes that one question be not considered; the head or a deputy decides. */
        readonly post: operations["RecordsId_proposeQuestionInadmissible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/propose-return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that the appeal is ill-formed or lacks data; it stays reported until it is returned. */
        readonly post: operations["RecordsId_proposeReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/record-consequences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Writes down the consequences and how they were dealt with. */
        readonly post: operations["RecordsId_recordConsequences"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/record-independent-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records the written decision of an outside person, with its document, where only the head is left; the head then carries it out. */
        readonly post: operations["RecordsId_recordIndependentDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/record-satisfaction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records how satisfied the citizen is with the handling. */
        readonly post: operations["RecordsId_recordSatisfaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/regrade": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Grades the finding anew, for example after a dispute; what a grade asks for follows. */
        readonly post: operations["RecordsId_regrade"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Finds that the record is no such thing as it was reported as. */
        readonly post: operations["RecordsId_reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Brings the record back to triage to mend a mistake of ours. What was closed when stays on record. */
        readonly post: operations["RecordsId_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/repair": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Proposes to put a stuck record right, where no ordinary command does; a second person confirms it. */
        readonly post: operations["RecordsId_repair"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says that all the record asked for is done. */
        readonly post: operations["RecordsId_resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/respond": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Responds to the finding for the auditee, in words. */
        readonly post: operations["RecordsId_respond"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/resume-examination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a report of corruption up again that had ended. */
        readonly post: operations["RecordsId_resumeExamination"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Returns the appeal to the citizen with an explanation. */
        readonly post: operations["RecordsId_return"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/set-fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Fills in the house's own fields of the record, or takes their values away. */
        readonly post: operations["RecordsId_setFields"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/share-investigation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets other complaints follow the investigation of this one, and its CAPA. Each keeps its own term, its own answer and its own outcome. */
        readonly post: operations["RecordsId_shareInvestigation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/shorten-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Shortens the term of the answer, on the citizen's reasoned request. */
        readonly post: operations["RecordsId_shortenAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/start-correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begins the correction. */
        readonly post: operations["RecordsId_startCorrection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/triage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Settles process, unit, severity and who works on the record. */
        readonly post: operations["RecordsId_triage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/unwatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No longer wants to hear of the record. */
        readonly post: operations["RecordsId_unwatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/verify-closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verifies that the finding may be closed; by an auditor who is not the auditee and corrected nothing. */
        readonly post: operations["RecordsId_verifyClosure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/watch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Wants to hear of the record. */
        readonly post: operations["RecordsId_watch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that the citizen withdrew the appeal; the house may go on with it as a nonconformity. */
        readonly post: operations["RecordsId_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * One command on up to 1000 things, with a result for each.
         * @description Each is a command of its own: one that is refused stops no other. With `Accept: application/x-ndjson` every result comes as a line as soon as it is there, and the sums as the last one; closing the connection begins nothing more. The same again under the same `Idempotency-Key` goes on where it ended.
         */
        readonly post: operations["Records_bulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/records/likely-duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records that likely say what somebody is about to report, the most alike first: open, or ended within 90 days. Nothing is kept. */
        readonly post: operations["LikelyDuplicatesController_find"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/ageing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Open records by age: 0–15, 16–30, 31–45, 46–90, more than 90 days since receipt, else since the report. */
        readonly get: operations["ReportsController_ageing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/ageing/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The open records of one bucket of age, oldest first. */
        readonly get: operations["ReportsController_ageingItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/backlog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Backlog: open(t) = open(t−1) + opened − closed, and how many stretches it takes to clear it at that pace. */
        readonly get: operations["ReportsController_backlog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/backlog/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The records behind one figure of a stretch. */
        readonly get: operations["ReportsController_backlogItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/independence-exceptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Steps whose separation of duties passed on, counted by reason: which step, by which way, why not the ordinary one. */
        readonly get: operations["IndependenceController_counted"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/independence-exceptions/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The steps behind one number. */
        readonly get: operations["IndependenceController_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/on-time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** On-time rate: met by due ÷ due in the period, against the original and the current due. */
        readonly get: operations["ReportsController_onTime"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/on-time/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The obligations behind one figure of the on-time report. */
        readonly get: operations["ReportsController_onTimeItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Records and CAPAs by number, by words of what stands in clear of them, and by unit and process: only what the caller may see, the newest first. */
        readonly get: operations["SearchController_find"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs in. The token is told once. */
        readonly post: operations["SessionsController_signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, and until when. */
        readonly get: operations["SessionsController_current"];
        readonly put?: never;
        readonly post?: never;
        /** Signs out. */
        readonly delete: operations["SessionsController_signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Server-sent events: `change` (as in `/v1/changes`) and `notification`; resumable by `Last-Event-ID`. */
        readonly get: operations["StreamController_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A citizen with those of their appeals that are open to the caller, and the commands that are. */
        readonly get: operations["SubjectsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/{id}/access-report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * All that the house holds of a citizen: every event and field over all appeals and merged entries, and who is named (GDPR, art. 15).
         * @description Each reading is recorded in the log before it is answered.
         */
        readonly get: operations["SubjectsController_accessReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says that two entries of the register are one citizen. */
        readonly post: operations["SubjectsId_merge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/{id}/part": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a merging back: the two entries are two citizens. */
        readonly post: operations["SubjectsId_part"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/subjects/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Finds citizens by name, by contact, or by both together.
         * @description Only citizens of whose appeals at least one is open to the caller, with those appeals. The whole value is compared, never a part of it.
         */
        readonly post: operations["SubjectsController_search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My open obligations, and those of the people whom I stand in for; the earliest due first. */
        readonly get: operations["TasksController_tasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AbsenceInput: {
            /**
             * Format: date
             * @description The first day, in the house’s zone.
             */
            readonly from: string;
            /**
             * Format: uuid
             * @description Who acts on behalf of the person meanwhile, in everything. Without one, what the person owes passes on.
             */
            readonly substitute?: string | null;
            /**
             * Format: date
             * @description The last day, included.
             */
            readonly to: string;
        };
        readonly Accepted: {
            /** Format: uuid */
            readonly id: string;
            /** @description The number for people; null where the list has not got to it yet. */
            readonly number?: string | null;
            /** @description For `after=` and `Last-Event-ID`: opaque. */
            readonly position: string;
            /** @description Revision of the last event of the command. */
            readonly revision: number;
        };
        readonly AcceptedReportBody: {
            /** @description By it the report is followed. It is told now, and never again: the house does not know it. */
            readonly code: string;
            /** Format: uuid */
            readonly id: string;
            /** @description The number for people; null where the list has not got to it yet. */
            readonly number?: string | null;
            /** @description For `after=` and `Last-Event-ID`: opaque. */
            readonly position: string;
            /** @description Revision of the last event of the command. */
            readonly revision: number;
        };
        readonly AcceptProposalBody: {
            readonly description?: string | null;
            /**
             * @description Needed before the draft is left.
             * @enum {string|null}
             */
            readonly kind?: "corrective" | "preventive" | null;
            /** @description The unit that leads. Id or key. */
            readonly leadUnit?: string | null;
            /**
             * Format: uuid
             * @description The caller, where nothing is said.
             */
            readonly owner?: string | null;
            /** @description Id or key. */
            readonly process?: string | null;
            readonly title: string;
            /** @description The units concerned. Id or key. */
            readonly units?: readonly string[];
        };
        readonly AcknowledgeBody: {
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly acknowledgedAt?: string | null;
            readonly channel: string;
        };
        readonly ActionBody: {
            /** @description Actions that have to be done before. */
            readonly dependsOn?: readonly string[];
            readonly description?: string | null;
            /** @description An instant, or a day: then the end of that day in the house's zone. */
            readonly due: string;
            readonly expectedResult: string;
            /** @enum {string} */
            readonly kind: "correction" | "corrective" | "preventive" | "improvement";
            /** Format: uuid */
            readonly owner: string;
            /** @description The causes that it removes. */
            readonly removes?: readonly string[];
            readonly title: string;
            /**
             * Format: uuid
             * @description Who verifies it; the owner of the CAPA, where nobody is named.
             */
            readonly verifier?: string | null;
        };
        readonly AddCauseBody: {
            /** @description A bone of the Ishikawa diagram, one of `investigation.categories`; elsewhere no more than a word. */
            readonly category?: string | null;
            /**
             * @description How those beneath join; only in a fault tree.
             * @enum {string|null}
             */
            readonly gate?: "and" | "or" | null;
            /** @description It is a human error: a cause behind it is needed. */
            readonly humanError?: boolean;
            /**
             * Format: uuid
             * @description Made up where there is none; the answer of reading the CAPA shows it.
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description The cause that it explains.
             */
            readonly parent?: string | null;
            readonly text: string;
        };
        readonly AddQuestionsBody: {
            readonly questions: readonly string[];
        };
        readonly AdverseEffectsBody: {
            readonly explanation: string;
            readonly found: boolean;
        };
        readonly AgainstBody: {
            readonly persons?: readonly string[];
            /** @description By id or key. */
            readonly units?: readonly string[];
            readonly wholeDepartment?: boolean;
            /** @description In words, where the directory has neither. */
            readonly words?: string | null;
        };
        readonly AmendCapaBody: {
            readonly changes: readonly components["schemas"]["AmendedTextBody"][];
            readonly reason: string;
        };
        readonly AmendedTextBody: {
            /**
             * @description Which text; `amendable` of the CAPA says which are whose, and which take a signature.
             * @enum {string}
             */
            readonly field: "title" | "description" | "cause" | "similarCases" | "action" | "actionDescription" | "expectedResult" | "measure" | "assessment" | "adverseEffects";
            /** @description What it is to say; null: nothing, where there need not be any. */
            readonly now: string | null;
            /**
             * Format: uuid
             * @description The cause or the action that it is of.
             */
            readonly of?: string | null;
        };
        readonly AmendRecordBody: {
            readonly changes: components["schemas"]["RecordChangesBody"];
            readonly reason: string;
        };
        readonly AnswerManyBody: {
            readonly channel: string;
            /** @description To which it goes, to each by itself. */
            readonly complaints: readonly string[];
            /**
             * Format: date-time
             * @description The answer is on time by this. Now, where nothing is said.
             */
            readonly dispatchedAt?: string | null;
            /**
             * @description Of a complaint proper: needed there, and only there.
             * @enum {string|null}
             */
            readonly justified?: "justified" | "partly-justified" | "not-justified" | null;
            /** @description Needed where the result is `refused`, and only there. */
            readonly refusal?: components["schemas"]["RefusalBody"] | null;
            /** @enum {string} */
            readonly result: "granted" | "refused" | "explained";
            /**
             * Format: uuid
             * @description The head, or who acts for the head.
             */
            readonly signatory: string;
            readonly text: string;
        };
        readonly AskToExplainBody: {
            /** @description An instant, or a day: then the end of that day in the house's zone. */
            readonly due: string;
            /** @description All that they will see of the complaint: chosen, and written so that it tells no more than is needed. */
            readonly excerpt: string;
            /**
             * Format: uuid
             * @description Somebody to whom the complaint is closed.
             */
            readonly person: string;
        };
        readonly AssessBody: {
            readonly evidence?: readonly components["schemas"]["EvidenceBody"][];
            readonly reason: string;
            /** @description The measured value. */
            readonly value: number;
            /** @enum {string} */
            readonly verdict: "effective" | "not-effective";
        };
        readonly AssignBody: {
            /** Format: uuid */
            readonly assignee: string;
            readonly reason?: string | null;
        };
        readonly AssignOwnerBody: {
            /** Format: uuid */
            readonly owner: string;
            readonly reason?: string | null;
        };
        readonly AttachEvidenceBody: {
            /** @description Of a file that was sent to `POST /v1/attachments` for this very case. */
            readonly hash: string;
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /** @description As sending the file answered; the content is examined again. */
            readonly mediaType: string;
            /** @description Under which it is saved again. */
            readonly name: string;
            /**
             * @description `evidence`, where nothing is said.
             * @enum {string}
             */
            readonly purpose?: "evidence" | "containment" | "correction" | "consequences" | "extent" | "comment";
        };
        readonly AttachToCapaBody: {
            /** @description Of a file that was sent to `POST /v1/attachments` for this very case. */
            readonly hash: string;
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /** @description As sending the file answered; the content is examined again. */
            readonly mediaType: string;
            /** @description Under which it is saved again. */
            readonly name: string;
        };
        readonly ByHand: {
            /** @description Why. */
            readonly reason: string;
        };
        readonly CapaCommentBody: {
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /** @description People who are told. */
            readonly mentions?: readonly string[];
            readonly text: string;
        };
        readonly CapaExtentBody: {
            readonly explanation: string;
            readonly similarCouldOccur: boolean;
            readonly similarExist: boolean;
        };
        readonly CapasActionsBulk: {
            /**
             * @description The command, by the name of its route.
             * @enum {string}
             */
            readonly command: "change-action" | "drop-action" | "accept-action" | "start-action" | "complete-action" | "verify-action" | "return-action" | "reassign-action" | "cancel-action" | "ask-extension" | "grant-extension" | "refuse-extension";
            /** @description The command’s input, the same for every item. */
            readonly input?: components["schemas"]["ActionBody"] | components["schemas"]["OptionalReasonBody"] | components["schemas"]["NothingMore"] | components["schemas"]["CompleteActionBody"] | components["schemas"]["VerifyActionBody"] | components["schemas"]["DueAndReasonBody"] | components["schemas"]["ReassignActionBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["GrantExtensionBody"];
            /** @description On what. None stands there twice. */
            readonly items: readonly components["schemas"]["CapasActionsBulkItem"][];
        };
        readonly CapasActionsBulkItem: {
            /** Format: uuid */
            readonly actionId: string;
            /** Format: uuid */
            readonly id: string;
            /** @description What this item has otherwise than the others, or beside. */
            readonly input?: components["schemas"]["ActionBody"] | components["schemas"]["OptionalReasonBody"] | components["schemas"]["NothingMore"] | components["schemas"]["CompleteActionBody"] | components["schemas"]["VerifyActionBody"] | components["schemas"]["DueAndReasonBody"] | components["schemas"]["ReassignActionBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["GrantExtensionBody"];
            /** @description The revision that the caller had seen, as `If-Match` of a single command. */
            readonly revision?: number;
        };
        readonly CapasBulk: {
            /**
             * @description The command, by the name of its route.
             * @enum {string}
             */
            readonly command: "describe" | "rate-risk" | "assign-owner" | "comment" | "watch" | "unwatch" | "begin-investigation" | "name-independent-person" | "record-independent-decision" | "classify-cause" | "migrate-configuration" | "choose-method" | "add-cause" | "confirm-cause" | "support-cause" | "move-cause" | "drop-cause" | "rule-out-cause" | "answer-extent" | "finish-investigation" | "plan-action" | "set-criterion" | "submit-plan" | "finish-implementation" | "finish-verification" | "record-measurement" | "begin-assessment" | "fail-early" | "assess-on-little-data" | "assess" | "rate-residual-risk" | "record-system-changes" | "answer-adverse-effects" | "summarise-record" | "release-record" | "cancel" | "reopen" | "cover-record" | "take-over-record" | "attach-evidence";
            /** @description The command’s input, the same for every item. */
            readonly input?: components["schemas"]["FrameBody"] | components["schemas"]["RateRiskBody"] | components["schemas"]["AssignOwnerBody"] | components["schemas"]["CapaCommentBody"] | components["schemas"]["NothingMore"] | components["schemas"]["NameIndependentPersonBody"] | components["schemas"]["IndependentDecisionBody"] | components["schemas"]["ClassifyCauseBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["ChooseMethodBody"] | components["schemas"]["AddCauseBody"] | components["schemas"]["ConfirmCauseBody"] | components["schemas"]["SupportCauseBody"] | components["schemas"]["MoveCauseBody"] | components["schemas"]["CauseAndReasonBody"] | components["schemas"]["CapaExtentBody"] | components["schemas"]["PlanActionBody"] | components["schemas"]["CriterionBody"] | components["schemas"]["RecordMeasurementBody"] | components["schemas"]["FailEarlyBody"] | components["schemas"]["AssessBody"] | components["schemas"]["SystemChangesBody"] | components["schemas"]["AdverseEffectsBody"] | components["schemas"]["SummariseRecordBody"] | components["schemas"]["ReleaseRecordBody"] | components["schemas"]["CoverRecordBody"] | components["schemas"]["TakeOverRecordBody"] | components["schemas"]["AttachToCapaBody"];
            /** @description On what. None stands there twice. */
            readonly items: readonly components["schemas"]["CapasBulkItem"][];
        };
        readonly CapasBulkItem: {
            /** Format: uuid */
            readonly id: string;
            /** @description What this item has otherwise than the others, or beside. */
            readonly input?: components["schemas"]["FrameBody"] | components["schemas"]["RateRiskBody"] | components["schemas"]["AssignOwnerBody"] | components["schemas"]["CapaCommentBody"] | components["schemas"]["NothingMore"] | components["schemas"]["NameIndependentPersonBody"] | components["schemas"]["IndependentDecisionBody"] | components["schemas"]["ClassifyCauseBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["ChooseMethodBody"] | components["schemas"]["AddCauseBody"] | components["schemas"]["ConfirmCauseBody"] | components["schemas"]["SupportCauseBody"] | components["schemas"]["MoveCauseBody"] | components["schemas"]["CauseAndReasonBody"] | components["schemas"]["CapaExtentBody"] | components["schemas"]["PlanActionBody"] | components["schemas"]["CriterionBody"] | components["schemas"]["RecordMeasurementBody"] | components["schemas"]["FailEarlyBody"] | components["schemas"]["AssessBody"] | components["schemas"]["SystemChangesBody"] | components["schemas"]["AdverseEffectsBody"] | components["schemas"]["SummariseRecordBody"] | components["schemas"]["ReleaseRecordBody"] | components["schemas"]["CoverRecordBody"] | components["schemas"]["TakeOverRecordBody"] | components["schemas"]["AttachToCapaBody"];
            /** @description The revision that the caller had seen, as `If-Match` of a single command. */
            readonly revision?: number;
        };
        readonly CaseActivityInput: {
            /**
             * Format: date-time
             * @description When it was done.
             */
            readonly at: string;
            /** @description The other system's id of it. */
            readonly id: string;
            readonly name: string;
            /** @description Who did it, by the name there; becomes a person without a sign-in. */
            readonly person?: string;
            /** @description Where, by the name there; becomes a unit of the directory where there is none of this key. */
            readonly unit?: string;
        };
        readonly CaseInput: {
            readonly activities: readonly components["schemas"]["CaseActivityInput"][];
            readonly channel?: string;
            /**
             * Format: date-time
             * @description Its deadline there.
             */
            readonly due: string;
            /**
             * Format: date-time
             * @description When it ended there.
             */
            readonly endedAt?: string;
            /** @description Its own number there. */
            readonly externalReference: string;
            /** @enum {string} */
            readonly form: "proposal" | "application" | "complaint";
            /** @description Who answered for it, by the name there. */
            readonly responsible?: string;
            /** @description The system it comes from. */
            readonly source: string;
            /** Format: date-time */
            readonly startedAt: string;
            /** @description Its unit, by the name there. */
            readonly unit: string;
        };
        readonly CasesInput: {
            readonly cases: readonly components["schemas"]["CaseInput"][];
        };
        readonly CauseAndReasonBody: {
            /** Format: uuid */
            readonly cause: string;
            readonly reason: string;
        };
        readonly ChangeCategoryBody: {
            /** @description Code of a category in force: `GET /v1/configuration/categories`. Null: none. */
            readonly category: string | null;
            readonly reason: string;
        };
        readonly ChangeSeverityBody: {
            readonly reason: string;
            /** @enum {string} */
            readonly severity: "minor" | "moderate" | "major" | "critical";
        };
        readonly CheckBody: {
            /** @description Of the form that the kind says under `form`. */
            readonly content: {
                readonly [key: string]: unknown;
            };
        };
        readonly ChooseMethodBody: {
            /** @enum {string} */
            readonly method: "5-whys" | "ishikawa" | "fault-tree";
        };
        readonly CitizenBody: {
            /** @description The address, telephone or e-mail under which they want to hear from us; where there is none they cannot be told anything. */
            readonly contact?: string | null;
            readonly name?: string | null;
            /** @description Entitled by law to be heard first. */
            readonly privileged?: boolean;
        };
        readonly ClassifyCauseBody: {
            /** Format: uuid */
            readonly cause: string;
            /** @description A code in force: `GET /v1/configuration/cause-codes`. Null: none. */
            readonly code: string | null;
        };
        readonly CommentBody: {
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /** @description People who are told. */
            readonly mentions?: readonly string[];
            readonly text: string;
        };
        readonly ComplaintHandlingBody: {
            /** @description The unit that is authorised for reports of corruption. Id or key. */
            readonly authorisedUnit: string | null;
            /** @description Deputies of the head of department. */
            readonly deputies: readonly string[];
        };
        readonly CompleteActionBody: {
            readonly evidence: readonly components["schemas"]["EvidenceBody"][];
            readonly result: string;
        };
        readonly ConcessionBody: {
            /**
             * Format: uuid
             * @description Who allowed that it be used as it is.
             */
            readonly authority: string;
            /** @description By which document. */
            readonly document: string;
        };
        readonly ConcludeInquiryBody: {
            /** @description To which body it went; needed where it was handed to investigators, and only there. */
            readonly body?: string | null;
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            /** @enum {string} */
            readonly outcome: "confirmed" | "not-confirmed" | "handed-to-investigators";
            readonly reason: string;
        };
        readonly ConfirmBody: {
            /** @description Why. Stands in the log. */
            readonly reason: string;
            /** @description The version of the calendars that was looked at; the newest. */
            readonly version: number;
        };
        readonly ConfirmCapaRepairBody: {
            /**
             * Format: uuid
             * @description `repair.id`, as the confirming person read it.
             */
            readonly repair: string;
        };
        readonly ConfirmCauseBody: {
            /** Format: uuid */
            readonly cause: string;
            readonly evidence: readonly components["schemas"]["EvidenceBody"][];
        };
        readonly ConfirmRepairBody: {
            /**
             * Format: uuid
             * @description `repair.id`, as the confirming person read it.
             */
            readonly repair: string;
        };
        readonly ContainBody: {
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly containedAt?: string | null;
            readonly description: string;
        };
        readonly CorrectBody: {
            /** @description Needed where it was accepted under a concession. */
            readonly concession?: components["schemas"]["ConcessionBody"] | null;
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly correctedAt?: string | null;
            readonly description: string;
            /**
             * @description What became of the nonconforming output.
             * @enum {string|null}
             */
            readonly disposition?: "corrected" | "segregated" | "returned" | "suspended" | "customer-informed" | "accepted-under-concession" | null;
        };
        readonly CoverRecordBody: {
            /** Format: uuid */
            readonly record: string;
            /** @description Why the record has the same cause: needed once the plan is approved. */
            readonly sameCause?: string | null;
        };
        readonly CriterionBody: {
            /** Format: uuid */
            readonly assessor: string;
            readonly leastOccurrences: number;
            readonly measure: string;
            readonly target: components["schemas"]["TargetBody"];
            readonly window: components["schemas"]["WindowBody"];
        };
        readonly DecideQuestionBody: {
            /**
             * @description Of a complaint proper: needed there, and only there.
             * @enum {string|null}
             */
            readonly justified?: "justified" | "partly-justified" | "not-justified" | null;
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
            /** @enum {string} */
            readonly result: "granted" | "refused" | "explained";
        };
        readonly DescriptionBody: {
            readonly description: string;
        };
        readonly DetailsInput: {
            /** @description Stays where it is left out. */
            readonly contact?: string | null;
            readonly name: string;
        };
        readonly DirectoryFileInput: {
            readonly people?: readonly components["schemas"]["PersonRow"][];
            readonly processes?: readonly components["schemas"]["ProcessRow"][];
            readonly units?: readonly components["schemas"]["UnitRow"][];
        };
        readonly DispatchAnswerBody: {
            readonly channel: string;
            /**
             * Format: date-time
             * @description The answer is on time by this. Now, where nothing is said.
             */
            readonly dispatchedAt?: string | null;
            /**
             * @description Of a complaint proper: needed there, and only there.
             * @enum {string|null}
             */
            readonly justified?: "justified" | "partly-justified" | "not-justified" | null;
            /** @description Needed where the result is `refused`, and only there. */
            readonly refusal?: components["schemas"]["RefusalBody"] | null;
            /** @enum {string} */
            readonly result: "granted" | "refused" | "explained";
            /**
             * Format: uuid
             * @description The head, or who acts for the head.
             */
            readonly signatory: string;
            readonly text: string;
        };
        readonly DraftBody: {
            readonly description?: string;
            /**
             * @description Only records of this kind.
             * @enum {string}
             */
            readonly kind?: "nonconformity" | "complaint" | "finding";
            /** @description How many at most; 5 where nothing is said. */
            readonly limit?: number;
            /** @description Records of it are a little more alike. Id or key. One that nobody knows changes nothing. */
            readonly process?: string;
            readonly title: string;
            /** @description Records of it are a little more alike. Id or key. One that nobody knows changes nothing. */
            readonly unit?: string;
        };
        readonly DraftCapaBody: {
            readonly description?: string | null;
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /**
             * @description Needed before the draft is left.
             * @enum {string|null}
             */
            readonly kind?: "corrective" | "preventive" | null;
            /** @description The unit that leads. Id or key. */
            readonly leadUnit?: string | null;
            /**
             * Format: uuid
             * @description The caller, where nothing is said.
             */
            readonly owner?: string | null;
            /** @description Id or key. */
            readonly process?: string | null;
            /** @description Records that are asked to be covered. */
            readonly records?: readonly string[];
            readonly title: string;
            /** @description The units concerned. Id or key. */
            readonly units?: readonly string[];
        };
        readonly DueAndReasonBody: {
            /** @description An instant, or a day: then the end of that day in the house's zone. */
            readonly due: string;
            readonly reason: string;
        };
        readonly EndAbsenceInput: {
            /** Format: uuid */
            readonly absence: string;
        };
        readonly EndSubstitutionInput: {
            readonly reason: string;
            /** Format: uuid */
            readonly substitution: string;
        };
        readonly EvidenceBody: {
            /**
             * Format: uuid
             * @description An attachment of this CAPA (`attach-evidence`).
             */
            readonly attachment?: string | null;
            /** @description Needed where there is no attachment. */
            readonly note?: string | null;
        };
        readonly ExamineReportBody: {
            /** @description To which body it went; needed where it was handed to investigators, and only there. */
            readonly body?: string | null;
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            /**
             * @description An internal inquiry opens a term of its own; the others end the report.
             * @enum {string}
             */
            readonly outcome: "inquiry" | "handed-to-investigators" | "no-grounds";
            readonly reason: string;
        };
        readonly ExplainBody: {
            readonly text: string;
        };
        readonly FailEarlyBody: {
            readonly evidence: readonly components["schemas"]["EvidenceBody"][];
            readonly reason: string;
        };
        readonly FindingCriterionBody: {
            readonly clause: string;
            readonly edition?: string | null;
            readonly standard: string;
        };
        readonly FindQuestionAdmissibleBody: {
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
        };
        readonly FindQuestionInadmissibleBody: {
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
        };
        readonly ForwardBody: {
            /** @description The name of another body. Or `unit`. */
            readonly body?: string | null;
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            readonly reason: string;
            /** @description Id or key. Or `body`. */
            readonly unit?: string | null;
        };
        readonly ForwardQuestionBody: {
            /** @description The name of another body. Or `unit`. */
            readonly body?: string | null;
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
            /** @description Id or key. Or `body`. */
            readonly unit?: string | null;
        };
        readonly FrameBody: {
            readonly description?: string | null;
            /**
             * @description Needed before the draft is left.
             * @enum {string|null}
             */
            readonly kind?: "corrective" | "preventive" | null;
            /** @description The unit that leads. Id or key. */
            readonly leadUnit?: string | null;
            /** @description Id or key. */
            readonly process?: string | null;
            readonly title: string;
            /** @description The units concerned. Id or key. */
            readonly units?: readonly string[];
        };
        readonly GoOnBody: {
            readonly description: string;
            /** @description That of the complaint, where nothing is said. Id or key. */
            readonly process?: string;
            /**
             * @description Provisional until triage.
             * @enum {string|null}
             */
            readonly severity?: "minor" | "moderate" | "major" | "critical" | null;
            readonly title: string;
            /** @description That of the complaint, where nothing is said. Id or key. */
            readonly unit?: string;
        };
        readonly GrantExtensionBody: {
            /** @description An instant, or a day: then the end of that day in the house's zone. What was asked for, where nothing is said. */
            readonly due?: (string) | null;
            readonly reason?: string | null;
        };
        readonly HandOverTriageBody: {
            readonly reason: string;
            /**
             * Format: uuid
             * @description Who owns another process.
             */
            readonly to: string;
        };
        readonly HeadInput: {
            /** Format: uuid */
            readonly head: string | null;
        };
        readonly ImportBody: {
            /** @description Contents by the keys of their kinds, as `GET /v1/configuration/package` gives them; one kind or several. */
            readonly kinds: {
                readonly [key: string]: {
                    readonly [key: string]: unknown;
                };
            };
            /** @description What the drafts are for. */
            readonly note?: string | null;
        };
        readonly IndependentDecisionBody: {
            /**
             * Format: uuid
             * @description The action that it is about, where it is not the whole.
             */
            readonly about?: string | null;
            /** @description Of which body the outside person is. */
            readonly body: string;
            /** Format: date */
            readonly decidedOn: string;
            /**
             * Format: uuid
             * @description The attachment of this record or CAPA that holds the decision.
             */
            readonly document: string;
            /** @description The step, by its code; the refusal names those there are. */
            readonly duty: string;
            /** @description Their position there; the name stands in the document. */
            readonly position: string;
            readonly reason: string;
        };
        readonly IssueFindingBody: {
            /** @description The audit that it comes from. */
            readonly audit: string;
            /** @description The unit that was audited. Id or key. */
            readonly auditee: string;
            /** @description Code of a category in force: `GET /v1/configuration/categories`. */
            readonly category?: string | null;
            readonly criterion: components["schemas"]["FindingCriterionBody"];
            readonly evidence: string;
            /** @description Its number in another system. */
            readonly externalReference?: string | null;
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields?: {
                readonly [key: string]: (string | number | boolean) | null;
            };
            /** Format: date-time */
            readonly foundAt?: string | null;
            /** @enum {string} */
            readonly grade: "major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement";
            /**
             * Format: uuid
             * @description Made up where there is none; best a UUIDv7.
             */
            readonly id?: string;
            /** @description Id or key. */
            readonly process?: string | null;
            readonly title: string;
        };
        readonly KindPreference: {
            /**
             * @description Whether it is in the inbox. What is urgent always is.
             * @enum {string}
             */
            readonly inbox?: "shown" | "muted";
            /** @enum {string} */
            readonly kind: "obligation-opened" | "obligation-reassigned" | "due-moved" | "escalation" | "cure-failed-again" | "passed-on" | "reporter-answered" | "explanation-lapsed" | "repair-lapsed" | "mentioned" | "watched";
            /**
             * @description How it comes by mail. What is urgent always comes at once.
             * @enum {string}
             */
            readonly mail?: "at-once" | "digest" | "off";
        };
        readonly LengthenWindowBody: {
            /** @description The `contentHash` of what the signer had before them: refused where the content is another by now. */
            readonly contentHash?: string;
            /** @description The signer’s own password: who signs, re-authenticates. It is stored nowhere. */
            readonly password: string;
            readonly reason: string;
            /** @description How long it goes on, from now. */
            readonly window: components["schemas"]["WindowBody"];
        };
        readonly LinkBody: {
            readonly note?: string | null;
            /** @enum {string} */
            readonly relation: "relates-to" | "repeats" | "follows-from" | "same-letter";
            /** Format: uuid */
            readonly to: string;
        };
        readonly MarkBody: {
            /** @description The complaints that it repeats, doubles or belongs together with; needed for `repeat` and `duplicate`. */
            readonly concerned?: readonly string[];
            /** @description All the marks that it has from now on. */
            readonly marks: readonly ("primary" | "repeat" | "duplicate" | "multiple" | "mass")[];
            readonly reason: string;
        };
        readonly MarkDuplicateBody: {
            /**
             * Format: uuid
             * @description The record that says the same already.
             */
            readonly of: string;
            readonly reason?: string | null;
        };
        readonly MergeBody: {
            /**
             * Format: uuid
             * @description The entry that shall stand for both.
             */
            readonly into: string;
            /** @description How it is known that both are one citizen. */
            readonly reason: string;
        };
        readonly MessageBody: {
            readonly text: string;
        };
        readonly MoveCauseBody: {
            /** @description A bone of the Ishikawa diagram, one of `investigation.categories`; elsewhere no more than a word. */
            readonly category?: string | null;
            /** Format: uuid */
            readonly cause: string;
            /**
             * Format: uuid
             * @description The cause that it explains; none puts it at the top.
             */
            readonly parent?: string | null;
        };
        readonly NameComplainedOfBody: {
            readonly persons?: readonly string[];
            /** @description How it became known. */
            readonly reason: string;
            /** @description By id or key. */
            readonly units?: readonly string[];
            readonly wholeDepartment?: boolean;
            /** @description In words, where the directory has neither. */
            readonly words?: string | null;
        };
        readonly NameIndependentPersonBody: {
            /**
             * Format: uuid
             * @description The action that it is about, where it is not the whole.
             */
            readonly about?: string | null;
            /** @description The step, by its code; the refusal names those there are. */
            readonly duty: string;
            /** Format: uuid */
            readonly person: string;
            readonly reason: string;
        };
        readonly NameInput: {
            readonly name: string;
        };
        readonly NewDraftBody: {
            /** @description Of the form that the kind says under `form`. Or `version`. */
            readonly content?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Made up where there is none; best a UUIDv7.
             */
            readonly id?: string;
            /** @description What the draft is for. */
            readonly note?: string | null;
            /** @description The version to bring back: what was added since stays, retired. Or `content`. */
            readonly version?: number;
        };
        readonly NewDueBody: {
            /** @description An instant, or a day: then the end of that day in the house's zone. */
            readonly due: string;
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            readonly reason: string;
        };
        readonly NewPerson: {
            /** @description Stays where it is left out. */
            readonly contact?: string | null;
            /** Format: uuid */
            readonly id?: string;
            /** @description What other systems know the person by, such as a personnel number. */
            readonly key?: string | null;
            readonly name: string;
            readonly password?: string;
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
            /** Format: uuid */
            readonly superior?: string | null;
            /** @description Id or key. */
            readonly unit?: string | null;
            /** @description With a password: the person may sign in. */
            readonly username?: string;
        };
        readonly NewProcess: {
            /** @description Stable; no other process has it. */
            readonly key: string;
            readonly name: string;
            /** Format: uuid */
            readonly owner?: string | null;
            /** @description Id or key. */
            readonly unit?: string | null;
        };
        readonly NewServiceAccount: {
            /**
             * Format: uuid
             * @description A UUID of the caller’s; the house makes one where none is given.
             */
            readonly id?: string;
            /** @description What the program is; no name of a person. */
            readonly name: string;
            /**
             * Format: uuid
             * @description Who answers for it.
             */
            readonly responsible: string;
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
        };
        readonly NewUnit: {
            /**
             * Format: uuid
             * @description The person who heads it.
             */
            readonly head?: string | null;
            /** @description Stable; no other unit has it, a closed one included. */
            readonly key: string;
            readonly name: string;
            /** @description Id or key. */
            readonly parent?: string | null;
        };
        readonly NoInput: Record<string, never>;
        readonly NothingMore: Record<string, never>;
        readonly NoticeBody: {
            /** Format: date-time */
            readonly at: string;
            /** @description By letter, e-mail, telephone … */
            readonly channel: string;
        };
        readonly OptionalNoteBody: {
            readonly note?: string | null;
        };
        readonly OptionalReasonBody: {
            readonly reason?: string | null;
        };
        readonly OutsideDecisionBody: {
            /** Format: date-time */
            readonly decidedAt: string;
            /** @description Of the document, as sending it answered. */
            readonly hash: string;
            /** @description As sending the document answered. */
            readonly mediaType: string;
            /** @description Name of the file. */
            readonly name: string;
            /** @description Number and date of the decision. */
            readonly reference: string;
            /** @enum {string} */
            readonly result: "granted" | "refused" | "explained";
        };
        readonly OutsideHandlerBody: {
            /** @description Who deals with complaints that nobody in the house may. */
            readonly handler: ({
                /** @constant */
                readonly kind: "body";
                readonly name: string;
            } | {
                /** @constant */
                readonly kind: "person";
                /** Format: uuid */
                readonly person: string;
            }) | null;
        };
        readonly OwnerInput: {
            /** Format: uuid */
            readonly owner: string | null;
        };
        readonly PackageBody: {
            /** @description Contents by the keys of their kinds, as `GET /v1/configuration/package` gives them; one kind or several. */
            readonly kinds: {
                readonly [key: string]: {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly ParentInput: {
            /** @description Id or key. Null makes it a root. */
            readonly parent: string | null;
        };
        readonly PartBody: {
            /** @description How it is known that they are two after all. */
            readonly reason: string;
        };
        readonly PasswordChange: {
            readonly current: string;
            readonly next: string;
        };
        readonly PasswordInput: {
            readonly password: string;
        };
        readonly PauseBody: {
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly to: string;
        };
        readonly PersonRow: {
            readonly contact?: string | null;
            readonly key: string;
            readonly name: string;
            /** @description The first one; made up where a new sign-in comes without. */
            readonly password?: string;
            /** @description All roles of the person: others are taken away. */
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
            /** @description Key of a person. */
            readonly superior?: string | null;
            /** @description Key of a unit. */
            readonly unit?: string | null;
            readonly username?: string;
        };
        readonly PlanActionBody: {
            /** @description Actions that have to be done before. */
            readonly dependsOn?: readonly string[];
            readonly description?: string | null;
            /** @description An instant, or a day: then the end of that day in the house's zone. */
            readonly due: string;
            readonly expectedResult: string;
            /**
             * Format: uuid
             * @description Made up where there is none.
             */
            readonly id?: string;
            /** @enum {string} */
            readonly kind: "correction" | "corrective" | "preventive" | "improvement";
            /** Format: uuid */
            readonly owner: string;
            /** @description The causes that it removes. */
            readonly removes?: readonly string[];
            readonly title: string;
            /**
             * Format: uuid
             * @description Who verifies it; the owner of the CAPA, where nobody is named.
             */
            readonly verifier?: string | null;
        };
        readonly PreferencesInput: {
            /**
             * @description When their digest comes on working days.
             * @example 08:30
             */
            readonly digestAt?: string;
            /** @description Of a kind that is named twice the last counts. */
            readonly kinds?: readonly components["schemas"]["KindPreference"][];
            /**
             * @description The language of their mails.
             * @enum {string}
             */
            readonly language?: "uk" | "en";
        };
        readonly PreviewBody: {
            /**
             * @description Key of the calendar.
             * @example ua
             */
            readonly calendar: string;
            /** Format: date-time */
            readonly from: string;
            readonly pauses?: readonly components["schemas"]["PauseBody"][];
            /** @description The term in its JSON form. */
            readonly term: {
                readonly amount?: number;
                /** @enum {string} */
                readonly end?: "instant" | "office-close" | "midnight";
                readonly maximum?: {
                    readonly amount: number;
                    /** @enum {string} */
                    readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                };
                /** @enum {string} */
                readonly rollOver?: "none" | "next-working-day" | "previous-working-day";
                /** @enum {string} */
                readonly start?: "instant" | "same-day" | "next-day";
                /** @enum {string} */
                readonly unit?: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
            };
        };
        readonly Problem: {
            /** @description Stable. */
            readonly code: string;
            readonly detail?: string;
            /** @description Every offending field. */
            readonly errors?: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly in: "body" | "query" | "path" | "header";
                readonly message: string;
                readonly params: {
                    readonly [key: string]: unknown;
                };
                /** @description JSON pointer */
                readonly pointer: string;
            }[];
            /** @description The correlation id of the request. */
            readonly instance: string;
            readonly params?: {
                readonly [key: string]: unknown;
            };
            /** @description Every refusing rule. */
            readonly refusals?: readonly {
                readonly code: string;
                readonly message: string;
                readonly params: {
                    readonly [key: string]: unknown;
                };
            }[];
            readonly status: number;
            /** @description In the language of `Accept-Language` (uk, en). */
            readonly title: string;
            /** @description urn:redress:problem:<code> */
            readonly type: string;
        };
        readonly ProcessRow: {
            readonly key: string;
            readonly name: string;
            /** @description Key of a person. */
            readonly owner?: string | null;
            /** @description Key of a unit. */
            readonly unit?: string | null;
        };
        readonly ProposeForwardBody: {
            /** @description The name of another body. Or `unit`. */
            readonly body?: string | null;
            readonly reason: string;
            /** @description Id or key. Or `body`. */
            readonly unit?: string | null;
        };
        readonly ProposeInadmissibleBody: {
            /**
             * Format: uuid
             * @description For `repeat`: the complaint that it repeats.
             */
            readonly earlier?: string | null;
            /** @enum {string} */
            readonly ground: "repeat" | "out-of-time" | "incapable-person" | "anonymous";
            readonly reason: string;
        };
        readonly ProposeQuestionForwardBody: {
            /** @description The name of another body. Or `unit`. */
            readonly body?: string | null;
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
            /** @description Id or key. Or `body`. */
            readonly unit?: string | null;
        };
        readonly ProposeQuestionInadmissibleBody: {
            /** @enum {string} */
            readonly ground: "repeat" | "out-of-time" | "incapable-person" | "anonymous";
            /** Format: uuid */
            readonly question: string;
            readonly reason: string;
        };
        readonly ProposeReturnBody: {
            /** @enum {string} */
            readonly ground: "ill-formed" | "lacks-data";
            /** @description What is missing, and how to put it right. */
            readonly reason: string;
        };
        readonly PublishBody: {
            /** @description From when on it binds: an instant, or a day from 00:00 in the house's zone; not before the publishing. At once, where nothing is said. */
            readonly effectiveFrom?: (string) | null;
            /** @description Why. Stands beside the version. */
            readonly reason: string;
        };
        readonly RateRiskBody: {
            /** @enum {string} */
            readonly likelihood: "rare" | "unlikely" | "possible" | "likely" | "almost-certain";
            readonly reason?: string | null;
            /** @enum {string} */
            readonly severity: "minor" | "moderate" | "major" | "critical";
        };
        readonly ReasonBody: {
            readonly reason: string;
        };
        readonly ReasonInput: {
            readonly reason: string;
        };
        readonly ReassignActionBody: {
            /** Format: uuid */
            readonly owner: string;
            readonly reason: string;
        };
        readonly RebuildOrder: {
            /** @description Names of views; all where nothing is said. */
            readonly views?: readonly string[];
        };
        readonly RecordChangesBody: {
            /** @description The audit that a finding comes from. */
            readonly audit?: string;
            readonly channel?: string;
            readonly consequences?: string;
            /** Format: date-time */
            readonly containedAt?: string;
            /** @description What was done to contain the effect, or why nothing was. */
            readonly containment?: string;
            /** Format: date-time */
            readonly correctedAt?: string;
            /** @description What was done about it, or why nothing was. Whoever amends it has a hand in it. */
            readonly correction?: string;
            readonly criterion?: components["schemas"]["FindingCriterionBody"];
            readonly description?: string;
            /** Format: date-time */
            readonly detectedAt?: string | null;
            readonly evidence?: string;
            readonly extent?: string | null;
            /** @description Its number in another system. */
            readonly externalReference?: string | null;
            /**
             * @description The sort of the appeal.
             * @enum {string}
             */
            readonly form?: "proposal" | "application" | "complaint";
            /** Format: date-time */
            readonly foundAt?: string | null;
            /** @description ISO 639. */
            readonly language?: string;
            readonly place?: string | null;
            /**
             * Format: date-time
             * @description When the appeal reached the house: terms of law are derived anew from it.
             */
            readonly receivedAt?: string;
            /** @description The remedy sought. */
            readonly remedy?: string | null;
            readonly requirement?: ({
                readonly clause: string;
                readonly edition?: string | null;
                /** @constant */
                readonly of: "standard";
                readonly standard: string;
            } | {
                /** @constant */
                readonly of: "procedure";
                readonly procedure: string;
            }) | null;
            /** @description The explanation about similar cases. */
            readonly similarCases?: string;
            readonly subject?: string | null;
            readonly text?: string;
            readonly title?: string;
        };
        readonly RecordExtentBody: {
            readonly explanation: string;
            /** @description Those that are records already. */
            readonly records?: readonly string[];
            /**
             * @description Whether similar cases exist or could occur.
             * @enum {string}
             */
            readonly similar: "none" | "could-occur" | "exist";
        };
        readonly RecordMeasurementBody: {
            readonly evidence?: readonly components["schemas"]["EvidenceBody"][];
            readonly note?: string | null;
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly observedAt?: string;
            /** @description How often the measured thing occurred. */
            readonly occurrences: number;
            readonly value?: number | null;
        };
        readonly RecordsBulk: {
            /**
             * @description The command, by the name of its route.
             * @enum {string}
             */
            readonly command: "acknowledge" | "propose-return" | "return" | "propose-inadmissible" | "find-inadmissible" | "find-admissible" | "add-questions" | "decide-question" | "propose-question-forward" | "forward-question" | "propose-question-inadmissible" | "find-question-inadmissible" | "find-question-admissible" | "mark" | "share-investigation" | "leave-investigation" | "hand-to-authorised-unit" | "give-back" | "examine-report" | "conclude-inquiry" | "extend-inquiry" | "resume-examination" | "lengthen-answer-term" | "extend-answer" | "shorten-answer" | "dispatch-answer" | "record-satisfaction" | "name-complained-of" | "ask-to-explain" | "go-on-as-nonconformity" | "withdraw" | "acknowledge-finding" | "dispute-finding" | "respond" | "accept-improvement" | "decline-improvement" | "regrade" | "verify-closure" | "triage" | "hand-over-triage" | "reject" | "mark-duplicate" | "propose-forward" | "forward" | "contain" | "containment-not-needed" | "record-consequences" | "start-correction" | "correct" | "correction-not-needed" | "answer-extent" | "change-severity" | "set-fields" | "migrate-configuration" | "change-category" | "assign" | "await-capa" | "back-to-correction" | "resolve" | "close" | "reopen" | "name-independent-person" | "record-independent-decision" | "comment" | "ask-reporter" | "attach-evidence" | "watch" | "unwatch" | "link";
            /** @description The command’s input, the same for every item. */
            readonly input?: components["schemas"]["AcknowledgeBody"] | components["schemas"]["ProposeReturnBody"] | components["schemas"]["ReturnBody"] | components["schemas"]["ProposeInadmissibleBody"] | components["schemas"]["ToldBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["AddQuestionsBody"] | components["schemas"]["DecideQuestionBody"] | components["schemas"]["ProposeQuestionForwardBody"] | components["schemas"]["ForwardQuestionBody"] | components["schemas"]["ProposeQuestionInadmissibleBody"] | components["schemas"]["FindQuestionInadmissibleBody"] | components["schemas"]["FindQuestionAdmissibleBody"] | components["schemas"]["MarkBody"] | components["schemas"]["ShareInvestigationBody"] | components["schemas"]["ExamineReportBody"] | components["schemas"]["ConcludeInquiryBody"] | components["schemas"]["NewDueBody"] | components["schemas"]["DispatchAnswerBody"] | components["schemas"]["SatisfactionBody"] | components["schemas"]["NameComplainedOfBody"] | components["schemas"]["AskToExplainBody"] | components["schemas"]["GoOnBody"] | components["schemas"]["WithdrawBody"] | components["schemas"]["OptionalNoteBody"] | components["schemas"]["RespondBody"] | components["schemas"]["RegradeBody"] | components["schemas"]["VerifyClosureBody"] | components["schemas"]["TriageBody"] | components["schemas"]["HandOverTriageBody"] | components["schemas"]["MarkDuplicateBody"] | components["schemas"]["ProposeForwardBody"] | components["schemas"]["ForwardBody"] | components["schemas"]["ContainBody"] | components["schemas"]["DescriptionBody"] | components["schemas"]["NoInput"] | components["schemas"]["CorrectBody"] | components["schemas"]["RecordExtentBody"] | components["schemas"]["ChangeSeverityBody"] | components["schemas"]["SetFieldsBody"] | components["schemas"]["ChangeCategoryBody"] | components["schemas"]["AssignBody"] | components["schemas"]["OptionalReasonBody"] | components["schemas"]["ResolveBody"] | components["schemas"]["NameIndependentPersonBody"] | components["schemas"]["IndependentDecisionBody"] | components["schemas"]["CommentBody"] | components["schemas"]["MessageBody"] | components["schemas"]["AttachEvidenceBody"] | components["schemas"]["LinkBody"];
            /** @description On what. None stands there twice. */
            readonly items: readonly components["schemas"]["RecordsBulkItem"][];
        };
        readonly RecordsBulkItem: {
            /** Format: uuid */
            readonly id: string;
            /** @description What this item has otherwise than the others, or beside. */
            readonly input?: components["schemas"]["AcknowledgeBody"] | components["schemas"]["ProposeReturnBody"] | components["schemas"]["ReturnBody"] | components["schemas"]["ProposeInadmissibleBody"] | components["schemas"]["ToldBody"] | components["schemas"]["ReasonBody"] | components["schemas"]["AddQuestionsBody"] | components["schemas"]["DecideQuestionBody"] | components["schemas"]["ProposeQuestionForwardBody"] | components["schemas"]["ForwardQuestionBody"] | components["schemas"]["ProposeQuestionInadmissibleBody"] | components["schemas"]["FindQuestionInadmissibleBody"] | components["schemas"]["FindQuestionAdmissibleBody"] | components["schemas"]["MarkBody"] | components["schemas"]["ShareInvestigationBody"] | components["schemas"]["ExamineReportBody"] | components["schemas"]["ConcludeInquiryBody"] | components["schemas"]["NewDueBody"] | components["schemas"]["DispatchAnswerBody"] | components["schemas"]["SatisfactionBody"] | components["schemas"]["NameComplainedOfBody"] | components["schemas"]["AskToExplainBody"] | components["schemas"]["GoOnBody"] | components["schemas"]["WithdrawBody"] | components["schemas"]["OptionalNoteBody"] | components["schemas"]["RespondBody"] | components["schemas"]["RegradeBody"] | components["schemas"]["VerifyClosureBody"] | components["schemas"]["TriageBody"] | components["schemas"]["HandOverTriageBody"] | components["schemas"]["MarkDuplicateBody"] | components["schemas"]["ProposeForwardBody"] | components["schemas"]["ForwardBody"] | components["schemas"]["ContainBody"] | components["schemas"]["DescriptionBody"] | components["schemas"]["NoInput"] | components["schemas"]["CorrectBody"] | components["schemas"]["RecordExtentBody"] | components["schemas"]["ChangeSeverityBody"] | components["schemas"]["SetFieldsBody"] | components["schemas"]["ChangeCategoryBody"] | components["schemas"]["AssignBody"] | components["schemas"]["OptionalReasonBody"] | components["schemas"]["ResolveBody"] | components["schemas"]["NameIndependentPersonBody"] | components["schemas"]["IndependentDecisionBody"] | components["schemas"]["CommentBody"] | components["schemas"]["MessageBody"] | components["schemas"]["AttachEvidenceBody"] | components["schemas"]["LinkBody"];
            /** @description The revision that the caller had seen, as `If-Match` of a single command. */
            readonly revision?: number;
        };
        readonly RefusalBody: {
            /** @description How to appeal against it. */
            readonly appeal: string;
            /** @description The law that it rests on. */
            readonly law: string;
            readonly motives: string;
        };
        readonly RegisterComplaintBody: {
            /** @description Whom it complains of; it is closed to them and theirs. */
            readonly against?: components["schemas"]["AgainstBody"] | null;
            /** @description Code of a category in force: `GET /v1/configuration/categories`. */
            readonly category?: string | null;
            /** @description Letter, e-mail, hotline, reception … */
            readonly channel: string;
            /** @description Left out where the appeal is anonymous. Who gives the same name and contact again is known again. */
            readonly citizen?: components["schemas"]["CitizenBody"] | null;
            /** @description Its number in another register. */
            readonly externalReference?: string | null;
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields?: {
                readonly [key: string]: (string | number | boolean) | null;
            };
            /**
             * @description The sort of the appeal.
             * @enum {string}
             */
            readonly form: "proposal" | "application" | "complaint";
            /**
             * Format: uuid
             * @description Made up where there is none; best a UUIDv7.
             */
            readonly id?: string;
            /** @description ISO 639; `uk`, where nothing is said. */
            readonly language?: string;
            /** @description `primary`, where nothing is said. */
            readonly marks?: readonly ("primary" | "repeat" | "duplicate" | "multiple" | "mass")[];
            /** @description Id or key. */
            readonly process?: string | null;
            /** @description The questions that it raises, each of which gets an outcome of its own. */
            readonly questions?: readonly string[];
            /**
             * Format: date-time
             * @description When it reached the house; terms of law count from here. Now, where nothing is said.
             */
            readonly receivedAt?: string | null;
            /** @description The remedy sought. */
            readonly remedy?: string | null;
            /**
             * @description Provisional until triage.
             * @enum {string|null}
             */
            readonly severity?: "minor" | "moderate" | "major" | "critical" | null;
            readonly subject?: string | null;
            readonly text: string;
            /** @description Id or key. */
            readonly unit?: string | null;
        };
        readonly RegradeBody: {
            /** @enum {string} */
            readonly grade: "major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement";
            readonly reason: string;
        };
        readonly ReleaseRecordBody: {
            readonly reason: string;
            /** Format: uuid */
            readonly record: string;
        };
        readonly RepairCapaBody: {
            readonly reason: string;
            /**
             * @description The status that it should have.
             * @enum {string}
             */
            readonly to: "investigating" | "planning";
        };
        readonly RepairRecordBody: {
            /** @description A wrong status; a wrong end (`of`: the record that it doubles); or a CAPA that does not cover it, whatever the record says. */
            readonly change: {
                /** @enum {string} */
                readonly to: "reported" | "in-correction" | "resolved";
                /** @constant */
                readonly what: "status";
            } | {
                readonly of?: string | null;
                /** @enum {string} */
                readonly to: "rejected" | "duplicate";
                /** @constant */
                readonly what: "end";
            } | {
                /** Format: uuid */
                readonly capa: string;
                /** @constant */
                readonly what: "coverage";
            };
            readonly reason: string;
        };
        readonly ReportBody: {
            /** @description Code of a category in force: `GET /v1/configuration/categories`. */
            readonly category?: string | null;
            readonly description: string;
            /** Format: date-time */
            readonly detectedAt?: string | null;
            /** @description How much is concerned, as far as the reporter knows. */
            readonly extent?: string | null;
            /** @description Its number in another system. */
            readonly externalReference?: string | null;
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields?: {
                readonly [key: string]: (string | number | boolean) | null;
            };
            /** @description Where it was detected. */
            readonly place?: string | null;
            /** @description Id or key. */
            readonly process?: string | null;
            /** @description The requirement that was not met. */
            readonly requirement?: ({
                readonly clause: string;
                readonly edition?: string | null;
                /** @constant */
                readonly of: "standard";
                readonly standard: string;
            } | {
                /** @constant */
                readonly of: "procedure";
                readonly procedure: string;
            }) | null;
            /**
             * @description As the reporter sees it: provisional until triage.
             * @enum {string|null}
             */
            readonly severity?: "minor" | "moderate" | "major" | "critical" | null;
            readonly title: string;
            /** @description Id or key. */
            readonly unit?: string | null;
        };
        readonly ReportNonconformityBody: {
            /** @description Code of a category in force: `GET /v1/configuration/categories`. */
            readonly category?: string | null;
            readonly description: string;
            /** Format: date-time */
            readonly detectedAt?: string | null;
            /** @description How much is concerned, as far as the reporter knows. */
            readonly extent?: string | null;
            /** @description Its number in another system. */
            readonly externalReference?: string | null;
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields?: {
                readonly [key: string]: (string | number | boolean) | null;
            };
            /**
             * Format: uuid
             * @description Made up where there is none; best a UUIDv7.
             */
            readonly id?: string;
            /** @description Where it was detected. */
            readonly place?: string | null;
            /** @description Id or key. */
            readonly process?: string | null;
            /** @description The requirement that was not met. */
            readonly requirement?: ({
                readonly clause: string;
                readonly edition?: string | null;
                /** @constant */
                readonly of: "standard";
                readonly standard: string;
            } | {
                /** @constant */
                readonly of: "procedure";
                readonly procedure: string;
            }) | null;
            /**
             * @description As the reporter sees it: provisional until triage.
             * @enum {string|null}
             */
            readonly severity?: "minor" | "moderate" | "major" | "critical" | null;
            readonly title: string;
            /** @description Id or key. */
            readonly unit?: string | null;
        };
        readonly ResolveBody: {
            /** @description Why a correction is enough: needed where no CAPA ended effective. */
            readonly justification?: string | null;
        };
        readonly RespondBody: {
            readonly response: string;
        };
        readonly ReturnBody: {
            /** @enum {string} */
            readonly ground: "ill-formed" | "lacks-data";
            readonly notice: components["schemas"]["NoticeBody"];
            /** @description What is missing, and how to put it right. */
            readonly reason: string;
        };
        readonly ReturnPlanBody: {
            /** @description The `contentHash` of what the signer had before them: refused where the content is another by now. */
            readonly contentHash?: string;
            /** @description The signer’s own password: who signs, re-authenticates. It is stored nowhere. */
            readonly password: string;
            readonly reason: string;
        };
        readonly RevokeTokenInput: {
            readonly reason: string;
            /** Format: uuid */
            readonly token: string;
        };
        readonly RolesInput: {
            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
        };
        readonly SatisfactionBody: {
            readonly channel: string;
            readonly comment?: string | null;
            /** @description 1: not at all, 5: fully. */
            readonly rating: number;
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly saidAt?: string | null;
        };
        readonly SaveDraftBody: {
            /** @description The version that the draft builds on from now on, after another was published; as before, where nothing is said. */
            readonly base?: number | null;
            /** @description Of the form that the kind says under `form`. */
            readonly content: {
                readonly [key: string]: unknown;
            };
            /** @description What the draft is for. */
            readonly note?: string | null;
        };
        readonly SearchBody: {
            /** @description The whole address, telephone or e-mail. With a name: who is found under both. */
            readonly contact?: string;
            /** @description The whole name, in whatever order, case and spelling of the apostrophe. */
            readonly name?: string;
        };
        readonly ServiceResponsibleInput: {
            /**
             * Format: uuid
             * @description Who answers for it.
             */
            readonly responsible: string;
        };
        readonly ServiceRolesInput: {
            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
        };
        readonly ServiceTokenInput: {
            /**
             * Format: date-time
             * @description When it ends: two years from now at the latest.
             */
            readonly expiresAt: string;
            /** @description What it is for, as its keepers call it. */
            readonly label: string;
            /** @description What it may be used for. */
            readonly scopes: readonly ("records:read" | "records:write" | "capas:read" | "capas:write" | "attachments:read" | "attachments:write" | "subjects:read" | "subjects:write" | "work:read" | "work:write" | "directory:read" | "directory:write" | "configuration:read" | "configuration:write" | "reports:read" | "reports:write" | "log:read" | "log:write" | "imports:read" | "imports:write" | "operations:read" | "operations:write")[];
        };
        readonly SetFieldsBody: {
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields: {
                readonly [key: string]: (string | number | boolean) | null;
            };
        };
        readonly ShareInvestigationBody: {
            /** @description The complaints that follow from now on: duplicates, multiple or mass ones that nobody follows. */
            readonly complaints: readonly string[];
            readonly reason: string;
        };
        readonly SignatureBody: {
            /** @description The `contentHash` of what the signer had before them: refused where the content is another by now. */
            readonly contentHash?: string;
            /** @description The signer’s own password: who signs, re-authenticates. It is stored nowhere. */
            readonly password: string;
        };
        readonly SignIn: {
            readonly password: string;
            readonly username: string;
        };
        readonly SignInInput: {
            /** @description The first one; the person is asked to change it. */
            readonly password: string;
            readonly username: string;
        };
        readonly SubstituteInput: {
            /**
             * Format: date
             * @description The first day, in the house’s zone.
             */
            readonly from: string;
            /** @description In these roles alone, and in nothing that the person owes or owns otherwise. Left out: in everything. */
            readonly roles?: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
            /**
             * Format: uuid
             * @description Who acts on behalf of the person.
             */
            readonly substitute: string;
            /**
             * Format: date
             * @description The last day, included.
             */
            readonly to: string;
        };
        readonly SummariseRecordBody: {
            /** Format: uuid */
            readonly record: string;
            /** @description All that they are shown of it. */
            readonly summary: string;
        };
        readonly SuperiorInput: {
            /**
             * Format: uuid
             * @description Null means the head of the unit.
             */
            readonly superior: string | null;
        };
        readonly SupportCauseBody: {
            /** @enum {string} */
            readonly basis: "data" | "risk-analysis";
            /** Format: uuid */
            readonly cause: string;
            readonly evidence: readonly components["schemas"]["EvidenceBody"][];
        };
        readonly SystemChangeBody: {
            /** @enum {string} */
            readonly change: "made" | "not-needed";
            /** @description What was changed, or why nothing had to be. */
            readonly explanation: string;
        };
        readonly SystemChangesBody: {
            readonly documents: components["schemas"]["SystemChangeBody"];
            readonly riskRegister: components["schemas"]["SystemChangeBody"];
        };
        readonly TakeOverRecordBody: {
            /**
             * Format: uuid
             * @description The CAPA that covers it now.
             */
            readonly from: string;
            /** Format: uuid */
            readonly record: string;
            /** @description Why the record has the same cause: needed once the plan is approved. */
            readonly sameCause?: string | null;
        };
        readonly TargetBody: {
            /** @enum {string} */
            readonly comparison: "at-most" | "at-least";
            readonly unit: string;
            readonly value: number;
        };
        readonly Task: {
            /**
             * Format: uuid
             * @description The action or other part that it is about.
             */
            readonly about: string | null;
            /** Format: uuid */
            readonly assignee: string | null;
            /** Format: date-time */
            readonly due: string;
            /** @description How often its due was extended. */
            readonly extended: number;
            /** @description The same in the caller’s language. */
            readonly label: string;
            readonly legalBasis: string | null;
            /** @description Its due has passed and that was noted. */
            readonly missed: boolean;
            /** @description What is to be done, as a stable code. */
            readonly name: string;
            /** Format: uuid */
            readonly obligation: string;
            /**
             * Format: uuid
             * @description Whom the caller stands in for with it: send it as `On-Behalf-Of`. Null: it is their own.
             */
            readonly onBehalfOf: string | null;
            /** Format: date-time */
            readonly openedAt: string;
            /** Format: date-time */
            readonly originalDue: string;
            /**
             * Format: date-time
             * @description Since when its term stands still.
             */
            readonly pausedAt: string | null;
            /** @description Anyone of this role may do it, where nobody is named. */
            readonly role: string | null;
            /**
             * Format: uuid
             * @description The record, the CAPA or the proposal of one; of an explanation that is asked of the caller, the explanation.
             */
            readonly subject: string;
            /** @enum {string} */
            readonly subjectKind: "nonconformity" | "complaint" | "finding" | "capa" | "proposal" | "explanation";
            /** @description Its number for people. */
            readonly subjectNumber: string | null;
            /** Format: uuid */
            readonly unit: string | null;
        };
        readonly ToldBody: {
            /** @description How the citizen was told; needed of a complaint whose citizen left an address. */
            readonly notice?: components["schemas"]["NoticeBody"] | null;
            readonly reason: string;
        };
        readonly TriageBody: {
            /**
             * @description Of a complaint: 15 days where no further study is needed; else 1 month, which stands where nothing is said.
             * @enum {string|null}
             */
            readonly answerTerm?: "no-further-study" | "one-month" | null;
            /**
             * Format: uuid
             * @description Who works on the record.
             */
            readonly assignee: string;
            /** @description Code of a category in force: `GET /v1/configuration/categories`. As it was reported, where nothing is said. */
            readonly category?: string | null;
            /** @description Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away. */
            readonly fields?: {
                readonly [key: string]: (string | number | boolean) | null;
            };
            readonly note?: string | null;
            /** @description Id or key. */
            readonly process: string;
            /**
             * @description Needed; but of a finding its grade says it.
             * @enum {string|null}
             */
            readonly severity?: "minor" | "moderate" | "major" | "critical" | null;
            /** @description Id or key. */
            readonly unit: string;
        };
        readonly UnitInput: {
            /** @description Id or key. */
            readonly unit: string | null;
        };
        readonly UnitRow: {
            /** @description Key of a person. */
            readonly head?: string | null;
            readonly key: string;
            readonly name: string;
            /** @description Key of a unit. */
            readonly parent?: string | null;
        };
        readonly VerifyActionBody: {
            readonly remarks?: string | null;
        };
        readonly VerifyClosureBody: {
            /** @description What shows that the finding may be closed. */
            readonly evidence: string;
        };
        readonly WhatChangesBody: {
            /** @description Calendars as a draft has them, to be looked at before they are published; the newest version where nothing is said. */
            readonly content?: {
                readonly calendars?: readonly {
                    readonly followsMoves?: boolean;
                    readonly holidays: readonly {
                        /** Format: date */
                        readonly day: string;
                        readonly source: string;
                    }[];
                    readonly key: string;
                    readonly moved: readonly {
                        /** Format: date */
                        readonly off: string;
                        readonly source: string;
                        /** Format: date */
                        readonly worked: string;
                    }[];
                    readonly periods: readonly {
                        /** Format: date */
                        readonly from: string;
                        readonly holidaysWork: boolean;
                        readonly id: string;
                        readonly noMoves: boolean;
                        readonly noShortDays: boolean;
                        readonly source: string;
                        readonly to: string | null;
                    }[];
                    readonly shortDays: readonly {
                        /** Format: date */
                        readonly from: string;
                        readonly minutes: number;
                        readonly source: string;
                        readonly to: string | null;
                    }[];
                    readonly weekly: readonly {
                        readonly days: readonly [
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null,
                            {
                                readonly break: {
                                    readonly from: string;
                                    readonly to: string;
                                } | null;
                                readonly close: string;
                                readonly open: string;
                            } | null
                        ];
                        /** Format: date */
                        readonly from: string;
                    }[];
                    readonly zone: string;
                }[];
            };
            /** @description `next` of the answer before. */
            readonly cursor?: string;
            /** @description At most so many; 100 where nothing is said. */
            readonly limit?: number;
        };
        readonly WindowBody: {
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "days" | "working-days" | "months";
        };
        readonly WithdrawBody: {
            readonly channel: string;
            readonly reason?: string | null;
            /**
             * Format: date-time
             * @description Now, where nothing is said.
             */
            readonly withdrawnAt?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly HealthController_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly live: true;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HealthController_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every part is well. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly name: string;
                            readonly ready: boolean;
                            readonly reason: string | null;
                        }[];
                        readonly ready: boolean;
                    };
                };
            };
            /** @description Some part is not; `reason` says why. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly parts: readonly {
                            readonly name: string;
                            readonly ready: boolean;
                            readonly reason: string | null;
                        }[];
                        readonly ready: boolean;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AccountController_changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordChange"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnnamedReportsController_anonymously: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random UUID. The same command again under it is answered as the first time, with the same code. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AcceptedReportBody"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AttachmentsController_keep: {
        readonly parameters: {
            readonly query: {
                /** @description Id of the record or CAPA that the file belongs to. */
                readonly of: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
                readonly "application/pdf": string;
                readonly "application/pkcs7-signature": string;
                readonly "application/vnd.oasis.opendocument.spreadsheet": string;
                readonly "application/vnd.oasis.opendocument.text": string;
                readonly "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                readonly "application/zip": string;
                readonly "audio/mpeg": string;
                readonly "image/jpeg": string;
                readonly "image/png": string;
                readonly "image/tiff": string;
                readonly "image/webp": string;
                readonly "text/csv": string;
                readonly "text/plain": string;
                readonly "video/mp4": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Hex SHA-256 of the file as it is kept; names it in `attach-evidence`. */
                        readonly hash: string;
                        /**
                         * @description As the content shows it.
                         * @enum {string}
                         */
                        readonly mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff" | "image/webp" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/pkcs7-signature" | "application/zip" | "audio/mpeg" | "video/mp4" | "text/plain" | "text/csv";
                        /** @description In bytes. */
                        readonly size: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly AttachmentsController_open: {
        readonly parameters: {
            readonly query: {
                /** @description Id of the record or CAPA that the file belongs to. */
                readonly of: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                    readonly "application/pkcs7-signature": string;
                    readonly "application/vnd.oasis.opendocument.spreadsheet": string;
                    readonly "application/vnd.oasis.opendocument.text": string;
                    readonly "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    readonly "application/zip": string;
                    readonly "audio/mpeg": string;
                    readonly "image/jpeg": string;
                    readonly "image/png": string;
                    readonly "image/tiff": string;
                    readonly "image/webp": string;
                    readonly "text/csv": string;
                    readonly "text/plain": string;
                    readonly "video/mp4": string;
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_calendars: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly key: string;
                            readonly version: number;
                            readonly versions: readonly number[];
                            readonly zone: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_calendar: {
        readonly parameters: {
            readonly query?: {
                /** @description A version; the newest where none is said. */
                readonly version?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly followsMoves?: boolean;
                        readonly holidays: readonly {
                            /** Format: date */
                            readonly day: string;
                            readonly source: string;
                        }[];
                        readonly key: string;
                        readonly moved: readonly {
                            /** Format: date */
                            readonly off: string;
                            readonly source: string;
                            /** Format: date */
                            readonly worked: string;
                        }[];
                        readonly periods: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly holidaysWork: boolean;
                            readonly id: string;
                            readonly noMoves: boolean;
                            readonly noShortDays: boolean;
                            readonly source: string;
                            readonly to: string | null;
                        }[];
                        readonly shortDays: readonly {
                            /** Format: date */
                            readonly from: string;
                            readonly minutes: number;
                            readonly source: string;
                            readonly to: string | null;
                        }[];
                        readonly version: number;
                        readonly weekly: readonly {
                            readonly days: readonly [
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null,
                                {
                                    readonly break: {
                                        readonly from: string;
                                        readonly to: string;
                                    } | null;
                                    readonly close: string;
                                    readonly open: string;
                                } | null
                            ];
                            /** Format: date */
                            readonly from: string;
                        }[];
                        readonly zone: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CalendarChangesController_confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CalendarChangesController_whatChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WhatChangesBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version that open deadlines follow. */
                        readonly confirmed: number;
                        readonly items: readonly {
                            readonly assignee: string | null;
                            readonly derivation: readonly ({
                                readonly basis: string | null;
                                readonly calendar: string;
                                /** Format: date */
                                readonly day: string;
                                /** Format: date-time */
                                readonly from: string;
                                /** @constant */
                                readonly rule: "from";
                                readonly version: number;
                                readonly zone: string;
                            } | {
                                /** Format: date-time */
                                readonly from: string;
                                /** @constant */
                                readonly rule: "next-opening";
                                /** Format: date-time */
                                readonly to: string;
                            } | {
                                /** Format: date */
                                readonly day: string;
                                /** @constant */
                                readonly rule: "day-one";
                                /** @enum {string} */
                                readonly start: "same-day" | "next-day";
                            } | {
                                readonly count: number;
                                /** Format: date */
                                readonly first: string;
                                /** Format: date */
                                readonly last: string;
                                /** @constant */
                                readonly rule: "weekly-days-off";
                                readonly weekdays: readonly number[];
                            } | {
                                /** @constant */
                                readonly rule: "days-off";
                                readonly runs: readonly {
                                    /** Format: date */
                                    readonly first: string;
                                    /** Format: date */
                                    readonly last: string;
                                    /** @enum {string} */
                                    readonly why: "holiday" | "moved";
                                }[];
                            } | {
                                readonly days: readonly string[];
                                /** @constant */
                                readonly rule: "moved-working-days";
                            } | {
                                readonly basis: string;
                                readonly days: readonly string[];
                                readonly period: string;
                                /** @constant */
                                readonly rule: "special-period";
                            } | {
                                /** @constant */
                                readonly rule: "office-time";
                                readonly runs: readonly {
                                    /** Format: date */
                                    readonly first: string;
                                    readonly from: string;
                                    /** Format: date */
                                    readonly last: string;
                                    readonly milliseconds: number;
                                    readonly to: string;
                                }[];
                            } | {
                                readonly amount: number;
                                /** @constant */
                                readonly rule: "counted";
                                readonly to: string;
                                /** @enum {string} */
                                readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            } | {
                                /** @constant */
                                readonly rule: "last-day-of-month";
                                /** Format: date */
                                readonly to: string;
                                readonly wanted: number;
                            } | {
                                /** @constant */
                                readonly rule: "day-earlier";
                                /** Format: date */
                                readonly to: string;
                            } | {
                                readonly amount: number;
                                readonly due: string;
                                /** Format: date-time */
                                readonly from: string;
                                /** @constant */
                                readonly rule: "pause";
                                /** Format: date-time */
                                readonly to: string;
                                /** @enum {string} */
                                readonly unit: "milliseconds" | "days" | "working-days";
                            } | {
                                /** @enum {string} */
                                readonly direction: "next-working-day" | "previous-working-day";
                                /** Format: date */
                                readonly from: string;
                                /** @constant */
                                readonly rule: "roll-over";
                                /** Format: date */
                                readonly to: string;
                            } | {
                                /** Format: date */
                                readonly day: string;
                                /** Format: date-time */
                                readonly due: string;
                                /** @enum {string} */
                                readonly end: "instant" | "office-close" | "midnight" | "midnight-of-day-off";
                                /** @constant */
                                readonly rule: "end";
                                readonly time: string | null;
                            } | {
                                readonly after: string;
                                readonly before: string;
                                /** Format: date */
                                readonly day: string;
                                /** @constant */
                                readonly rule: "clock-change";
                            } | {
                                readonly amount: number;
                                /** Format: date-time */
                                readonly due: string;
                                /** @constant */
                                readonly rule: "maximum";
                                /** @enum {string} */
                                readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                /** Format: date-time */
                                readonly wanted: string;
                            } | {
                                /** Format: date-time */
                                readonly due: string;
                                /** @constant */
                                readonly rule: "own-date";
                                /** @enum {string} */
                                readonly source: "action" | "import" | "decision" | "verifier";
                            } | {
                                /** Format: date-time */
                                readonly due: string;
                                /** Format: date-time */
                                readonly from: string;
                                /** Format: uuid */
                                readonly predecessor: string;
                                /** @constant */
                                readonly rule: "predecessor";
                                readonly workingDays: number;
                            } | {
                                /** Format: date-time */
                                readonly due: string;
                                /** @constant */
                                readonly rule: "never-later";
                                /** Format: date-time */
                                readonly wanted: string;
                            } | {
                                /** Format: date-time */
                                readonly due: string;
                                /** @constant */
                                readonly rule: "not-after";
                                /** Format: date-time */
                                readonly wanted: string;
                            })[];
                            /** Format: date-time */
                            readonly due: string;
                            /** @description What is to be done, in the language of the caller. */
                            readonly label: string;
                            /** @description By how much it moves; below 0: to an earlier instant. */
                            readonly minutes: number;
                            readonly name: string;
                            /** Format: uuid */
                            readonly obligation: string;
                            /** @description Why then, in the language of the caller. */
                            readonly sentences: readonly string[];
                            /** Format: uuid */
                            readonly subject: string;
                            /** @enum {string} */
                            readonly subjectKind: "nonconformity" | "complaint" | "finding" | "capa" | "proposal";
                            readonly subjectNumber: string | null;
                            /** Format: date-time */
                            readonly wouldBe: string;
                        }[];
                        readonly next: string | null;
                        /** @description The newest version of the calendars, or the one that the content would be. */
                        readonly version: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposalsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Id or key. */
                readonly process?: string;
                readonly status?: "open" | "accepted" | "declined";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description That was drafted where it was accepted. */
                            readonly capa: string | null;
                            readonly category: string;
                            readonly decidedAt: string | null;
                            readonly decidedBy: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly process: string;
                            /** Format: date-time */
                            readonly raisedAt: string;
                            /** @description Why it was declined. */
                            readonly reason: string | null;
                            /** @description By how many records it was triggered. */
                            readonly records: number;
                            /** @enum {string} */
                            readonly status: "open" | "accepted" | "declined";
                            readonly trigger: {
                                readonly days: number;
                                readonly records: number;
                                /** @constant */
                                readonly trigger: "count";
                            } | {
                                /** Format: uuid */
                                readonly capa: string;
                                readonly days: number;
                                /** @constant */
                                readonly trigger: "repeat";
                            } | {
                                readonly centre: number;
                                readonly count: number;
                                readonly lower: number;
                                readonly month: string;
                                /** @constant */
                                readonly trigger: "outside-limits";
                                readonly upper: number;
                            } | {
                                readonly centre: number;
                                readonly months: number;
                                /** @enum {string} */
                                readonly side: "above" | "below";
                                /** @constant */
                                readonly trigger: "run";
                            };
                            /** @description The trigger with its figures, in the caller’s language. */
                            readonly why: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposalsController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description That was drafted where it was accepted. */
                        readonly capa: string | null;
                        readonly category: string;
                        /** @description Empty for the past. */
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly decidedAt: string | null;
                        readonly decidedBy: string | null;
                        /** Format: uuid */
                        readonly id: string;
                        /** Format: uuid */
                        readonly process: string;
                        /** Format: date-time */
                        readonly raisedAt: string;
                        /** @description Why it was declined. */
                        readonly reason: string | null;
                        readonly records: readonly {
                            readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                            readonly number: string | null;
                            /** @description Null: a record closed to you. */
                            readonly record: string | null;
                        }[];
                        readonly revision: number;
                        /** @enum {string} */
                        readonly status: "open" | "accepted" | "declined";
                        readonly trigger: {
                            readonly days: number;
                            readonly records: number;
                            /** @constant */
                            readonly trigger: "count";
                        } | {
                            /** Format: uuid */
                            readonly capa: string;
                            readonly days: number;
                            /** @constant */
                            readonly trigger: "repeat";
                        } | {
                            readonly centre: number;
                            readonly count: number;
                            readonly lower: number;
                            readonly month: string;
                            /** @constant */
                            readonly trigger: "outside-limits";
                            readonly upper: number;
                        } | {
                            readonly centre: number;
                            readonly months: number;
                            /** @enum {string} */
                            readonly side: "above" | "below";
                            /** @constant */
                            readonly trigger: "run";
                        };
                        /** @description The trigger with its figures, in the caller’s language. */
                        readonly why: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapaProposalsId_acceptProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptProposalBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapaProposalsId_declineProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProposalsController_history: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly by: {
                                /** @description Null where it is erased or not known. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                readonly person: string | null;
                                /** @description Set where the engine acted by itself. */
                                readonly process: string | null;
                            };
                            /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly nature: "content" | "clockwork";
                            /** Format: date-time */
                            readonly occurredAt: string;
                            readonly position: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly type: string;
                            readonly version: number;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                readonly kind?: "corrective" | "preventive";
                /** @description Id or key. */
                readonly leadUnit?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                readonly owner?: string;
                /** @description Id or key. */
                readonly process?: string;
                /** @description Words of the title, in any form, or how they begin; or a number: `CA-2026-00007`, `7`. */
                readonly q?: string;
                /** @description A record that is covered. */
                readonly record?: string;
                readonly risk?: readonly ("low" | "medium" | "high")[];
                readonly status?: readonly ("drafted" | "investigating" | "planning" | "awaiting-approval" | "implementing" | "verifying" | "monitoring" | "assessing" | "closed" | "cancelled")[];
                /** @description Leading or concerned. Id or key. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly closedAt: string | null;
                            /** @description How many records it covers. */
                            readonly covers: number;
                            readonly cycle: number;
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: ("corrective" | "preventive") | null;
                            readonly leadUnit: string | null;
                            readonly monitoringUntil: string | null;
                            readonly notEffective: number;
                            /** @description For people; null for a moment after the CAPA came to be. */
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly owner: string | null;
                            readonly process: string | null;
                            readonly result: ("effective" | "cancelled") | null;
                            readonly risk: ("low" | "medium" | "high") | null;
                            readonly severity: ("minor" | "moderate" | "major" | "critical") | null;
                            /** Format: date-time */
                            readonly since: string;
                            /** @enum {string} */
                            readonly status: "drafted" | "investigating" | "planning" | "awaiting-approval" | "implementing" | "verifying" | "monitoring" | "assessing" | "closed" | "cancelled";
                            readonly title: string;
                            readonly units: readonly string[];
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasController_draft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftCapaBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description What may be amended in this status. */
                        readonly amendable: readonly {
                            /** @enum {string} */
                            readonly field: "title" | "description" | "cause" | "similarCases" | "action" | "actionDescription" | "expectedResult" | "measure" | "assessment" | "adverseEffects";
                            /** @description Of which it is, is said with `of`. */
                            readonly of: ("cause" | "action") | null;
                            /** @description It was signed: what is to be amended is proposed, and takes effect with a signature. */
                            readonly signed: boolean;
                        }[];
                        /** @description When something that was written was last amended; the history tells what it had said. */
                        readonly amendedAt: string | null;
                        /** @description What was proposed to amend of what had been signed: `consent-to-amendment` signs it, over its own `contentHash`. */
                        readonly amendment: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly changes: readonly {
                                /** @enum {string} */
                                readonly field: "title" | "description" | "cause" | "similarCases" | "action" | "actionDescription" | "expectedResult" | "measure" | "assessment" | "adverseEffects";
                                readonly now: string | null;
                                readonly of: string | null;
                                readonly was: string | null;
                            }[];
                            readonly contentHash: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly proposedBy: readonly string[];
                            readonly reason: string;
                        } | null;
                        /**
                         * @description The level that approves its plan.
                         * @enum {string}
                         */
                        readonly approval: "capa-owner" | "head-of-unit" | "quality-manager" | "head-of-department";
                        readonly attachments: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** Format: uuid */
                            readonly by: string;
                            readonly hash: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mediaType: string;
                            readonly name: string;
                            readonly size: number;
                        }[];
                        /** @description The version of each kind of configuration that binds it until its next state; the one of the risk matrix stands with the risk. */
                        readonly boundBy: {
                            readonly [key: string]: number;
                        };
                        readonly cancelled: {
                            /** Format: date-time */
                            readonly at: string;
                            /** Format: uuid */
                            readonly by: string;
                            readonly reason: string;
                        } | null;
                        readonly closed: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly signature: {
                                /** Format: uuid */
                                readonly by: string;
                                readonly contentHash: string;
                                /** @enum {string} */
                                readonly meaning: "plan-approved" | "plan-returned" | "window-lengthened" | "capa-closed" | "amendment-consented";
                                /** @description The printed name; null where it is erased. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                /** Format: date-time */
                                readonly signedAt: string;
                            };
                        } | null;
                        readonly closing: {
                            readonly adverseEffects: {
                                readonly explanation: string;
                                readonly found: boolean;
                            } | null;
                            readonly assessment: {
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                                readonly evidence: readonly {
                                    readonly attachment: string | null;
                                    readonly note: string | null;
                                }[];
                                readonly reason: string;
                                readonly value: number;
                                /** @enum {string} */
                                readonly verdict: "effective" | "not-effective";
                            } | null;
                            readonly changes: {
                                readonly documents: {
                                    /** @constant */
                                    readonly change: "made";
                                    readonly reference: string;
                                } | {
                                    /** @constant */
                                    readonly change: "not-needed";
                                    readonly reason: string;
                                };
                                readonly riskRegister: {
                                    /** @constant */
                                    readonly change: "made";
                                    readonly reference: string;
                                } | {
                                    /** @constant */
                                    readonly change: "not-needed";
                                    readonly reason: string;
                                };
                            } | null;
                            readonly residualRisk: {
                                /** @enum {string} */
                                readonly level: "low" | "medium" | "high";
                                /** @enum {string} */
                                readonly likelihood: "rare" | "unlikely" | "possible" | "likely" | "almost-certain";
                                readonly matrix: {
                                    readonly id: string;
                                    readonly version: number;
                                };
                                /** @enum {string} */
                                readonly severity: "minor" | "moderate" | "major" | "critical";
                            } | null;
                        } | null;
                        /** @description Empty for the past. */
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        /** @description How many comments there are in all. */
                        readonly commentCount: number;
                        /** @description The newest 50, the newest last; each of them under `/comments`. */
                        readonly comments: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** Format: uuid */
                            readonly by: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mentions: readonly string[];
                            readonly text: string;
                        }[];
                        /** @description Of what is to be signed now, for the signature’s `contentHash`; null where nothing is. */
                        readonly contentHash: string | null;
                        readonly coverage: readonly {
                            /** @enum {string} */
                            readonly answer: "asked" | "covered" | "refused" | "released" | "taken-over";
                            /** @description The CAPA that it is to be taken over from, or was. */
                            readonly from: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string | null;
                            } | null;
                            readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                            /** @description Approvals of people with whom it turned out to be in conflict of interest: they stand, and are marked. */
                            readonly marked: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                                readonly cycle: number;
                            }[];
                            readonly number: string | null;
                            /** @description Null: a record closed to you. */
                            readonly record: string | null;
                            readonly recurrence: boolean;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            /** @description Why it is to be let go; until it says that it is. */
                            readonly releaseAsked: string | null;
                            readonly requiresCapa: boolean;
                            readonly severity: ("minor" | "moderate" | "major" | "critical") | null;
                            /** @description Of a record closed to you, all that you are shown. */
                            readonly summary: string | null;
                            readonly takenOverBy: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly number: string | null;
                            } | null;
                        }[];
                        /** @description 0 in the draft. */
                        readonly cycle: number;
                        readonly description: string | null;
                        /** Format: date-time */
                        readonly draftedAt: string;
                        readonly draftedBy: string;
                        /** Format: uuid */
                        readonly id: string;
                        readonly investigation: {
                            /** @description From which an Ishikawa diagram takes its bones; empty under another method. */
                            readonly categories: readonly {
                                readonly categories: readonly {
                                    readonly code: string;
                                    readonly name: string;
                                }[];
                                readonly name: string;
                                readonly set: string;
                            }[];
                            readonly causes: readonly {
                                readonly category: string | null;
                                /** @description By which the house counts causes. */
                                readonly code: string | null;
                                readonly confirmed: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                } | null;
                                readonly gate: ("and" | "or") | null;
                                readonly humanError: boolean;
                                /** Format: uuid */
                                readonly id: string;
                                readonly parent: string | null;
                                /** @description It stands, and no cause beneath it does: the plan has to remove it. */
                                readonly root: boolean;
                                readonly ruledOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly reason: string;
                                } | null;
                                /** @description Confirmed by evidence (preventive: supported), or, in a fault tree, by the gate over those beneath it. */
                                readonly stands: boolean;
                                readonly supported: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @enum {string} */
                                    readonly basis: "data" | "risk-analysis";
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                } | null;
                                readonly text: string;
                            }[];
                            /** @description Of a fault tree: the smallest sets of causes that together lead to a top event. Null: no fault tree, or too many sets to show. */
                            readonly cutSets: readonly {
                                /** Format: uuid */
                                readonly cause: string;
                                readonly sets: readonly (readonly string[])[];
                            }[] | null;
                            readonly extent: {
                                readonly explanation: string;
                                readonly similarCouldOccur: boolean;
                                readonly similarExist: boolean;
                            } | null;
                            readonly method: ("5-whys" | "ishikawa" | "fault-tree") | null;
                        } | null;
                        readonly kind: ("corrective" | "preventive") | null;
                        readonly leadUnit: string | null;
                        /** @description When it was last taken over to newer configuration by hand. */
                        readonly migratedAt: string | null;
                        readonly monitoring: {
                            readonly ended: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @enum {string} */
                                readonly because: "window-passed" | "failed-early" | "too-little-data";
                                readonly by: string;
                                readonly evidence: readonly {
                                    readonly attachment: string | null;
                                    readonly note: string | null;
                                }[];
                                readonly reason: string | null;
                            } | null;
                            /**
                             * Format: date-time
                             * @description The end that it had at first.
                             */
                            readonly firstUntil: string;
                            /** Format: date-time */
                            readonly from: string;
                            readonly lengthened: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                                /** Format: date-time */
                                readonly previousUntil: string;
                                readonly reason: string;
                                readonly signature: {
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly contentHash: string;
                                    /** @enum {string} */
                                    readonly meaning: "plan-approved" | "plan-returned" | "window-lengthened" | "capa-closed" | "amendment-consented";
                                    /** @description The printed name; null where it is erased. */
                                    readonly name: string | null;
                                    readonly onBehalfOf: string | null;
                                    /** Format: date-time */
                                    readonly signedAt: string;
                                };
                                /** Format: date-time */
                                readonly until: string;
                            }[];
                            readonly measurements: readonly {
                                readonly by: string;
                                readonly evidence: readonly {
                                    readonly attachment: string | null;
                                    readonly note: string | null;
                                }[];
                                /** Format: uuid */
                                readonly id: string;
                                readonly note: string | null;
                                /** Format: date-time */
                                readonly observedAt: string;
                                readonly occurrences: number;
                                readonly value: number | null;
                            }[];
                            readonly occurrences: number;
                            /**
                             * Format: date-time
                             * @description The present end of the window.
                             */
                            readonly until: string;
                        } | null;
                        readonly notEffective: number;
                        /** @description For people; null for a moment after the CAPA came to be. */
                        readonly number: string | null;
                        readonly obligations: readonly {
                            readonly about: string | null;
                            readonly assignee: string | null;
                            /** Format: date-time */
                            readonly due: string;
                            readonly endedAt: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly missed: boolean;
                            readonly name: string;
                            /** Format: date-time */
                            readonly originalDue: string;
                            readonly role: string | null;
                            readonly run: number;
                            /** @enum {string} */
                            readonly status: "open" | "met" | "cancelled";
                        }[];
                        readonly owner: string | null;
                        readonly pastCycles: readonly {
                            /** Format: date-time */
                            readonly began: string;
                            readonly closing: {
                                readonly adverseEffects: {
                                    readonly explanation: string;
                                    readonly found: boolean;
                                } | null;
                                readonly assessment: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                    readonly reason: string;
                                    readonly value: number;
                                    /** @enum {string} */
                                    readonly verdict: "effective" | "not-effective";
                                } | null;
                                readonly changes: {
                                    readonly documents: {
                                        /** @constant */
                                        readonly change: "made";
                                        readonly reference: string;
                                    } | {
                                        /** @constant */
                                        readonly change: "not-needed";
                                        readonly reason: string;
                                    };
                                    readonly riskRegister: {
                                        /** @constant */
                                        readonly change: "made";
                                        readonly reference: string;
                                    } | {
                                        /** @constant */
                                        readonly change: "not-needed";
                                        readonly reason: string;
                                    };
                                } | null;
                                readonly residualRisk: {
                                    /** @enum {string} */
                                    readonly level: "low" | "medium" | "high";
                                    /** @enum {string} */
                                    readonly likelihood: "rare" | "unlikely" | "possible" | "likely" | "almost-certain";
                                    readonly matrix: {
                                        readonly id: string;
                                        readonly version: number;
                                    };
                                    /** @enum {string} */
                                    readonly severity: "minor" | "moderate" | "major" | "critical";
                                } | null;
                            } | null;
                            readonly cycle: number;
                            /** Format: date-time */
                            readonly ended: string;
                            /** @enum {string} */
                            readonly how: "not-effective" | "closed" | "cancelled";
                            readonly investigation: {
                                /** @description From which an Ishikawa diagram takes its bones; empty under another method. */
                                readonly categories: readonly {
                                    readonly categories: readonly {
                                        readonly code: string;
                                        readonly name: string;
                                    }[];
                                    readonly name: string;
                                    readonly set: string;
                                }[];
                                readonly causes: readonly {
                                    readonly category: string | null;
                                    /** @description By which the house counts causes. */
                                    readonly code: string | null;
                                    readonly confirmed: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly evidence: readonly {
                                            readonly attachment: string | null;
                                            readonly note: string | null;
                                        }[];
                                    } | null;
                                    readonly gate: ("and" | "or") | null;
                                    readonly humanError: boolean;
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly parent: string | null;
                                    /** @description It stands, and no cause beneath it does: the plan has to remove it. */
                                    readonly root: boolean;
                                    readonly ruledOut: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly reason: string;
                                    } | null;
                                    /** @description Confirmed by evidence (preventive: supported), or, in a fault tree, by the gate over those beneath it. */
                                    readonly stands: boolean;
                                    readonly supported: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** @enum {string} */
                                        readonly basis: "data" | "risk-analysis";
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly evidence: readonly {
                                            readonly attachment: string | null;
                                            readonly note: string | null;
                                        }[];
                                    } | null;
                                    readonly text: string;
                                }[];
                                /** @description Of a fault tree: the smallest sets of causes that together lead to a top event. Null: no fault tree, or too many sets to show. */
                                readonly cutSets: readonly {
                                    /** Format: uuid */
                                    readonly cause: string;
                                    readonly sets: readonly (readonly string[])[];
                                }[] | null;
                                readonly extent: {
                                    readonly explanation: string;
                                    readonly similarCouldOccur: boolean;
                                    readonly similarExist: boolean;
                                } | null;
                                readonly method: ("5-whys" | "ishikawa" | "fault-tree") | null;
                            } | null;
                            readonly monitoring: {
                                readonly ended: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @enum {string} */
                                    readonly because: "window-passed" | "failed-early" | "too-little-data";
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                    readonly reason: string | null;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description The end that it had at first.
                                 */
                                readonly firstUntil: string;
                                /** Format: date-time */
                                readonly from: string;
                                readonly lengthened: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly previousUntil: string;
                                    readonly reason: string;
                                    readonly signature: {
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly contentHash: string;
                                        /** @enum {string} */
                                        readonly meaning: "plan-approved" | "plan-returned" | "window-lengthened" | "capa-closed" | "amendment-consented";
                                        /** @description The printed name; null where it is erased. */
                                        readonly name: string | null;
                                        readonly onBehalfOf: string | null;
                                        /** Format: date-time */
                                        readonly signedAt: string;
                                    };
                                    /** Format: date-time */
                                    readonly until: string;
                                }[];
                                readonly measurements: readonly {
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                    /** Format: uuid */
                                    readonly id: string;
                                    readonly note: string | null;
                                    /** Format: date-time */
                                    readonly observedAt: string;
                                    readonly occurrences: number;
                                    readonly value: number | null;
                                }[];
                                readonly occurrences: number;
                                /**
                                 * Format: date-time
                                 * @description The present end of the window.
                                 */
                                readonly until: string;
                            } | null;
                            readonly plan: {
                                readonly actions: readonly {
                                    readonly cancelled: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly reason: string;
                                    } | null;
                                    readonly commands: readonly {
                                        readonly allowed: boolean;
                                        readonly name: string;
                                        readonly refusals: readonly {
                                            readonly code: string;
                                            readonly message: string;
                                            readonly params: {
                                                readonly [key: string]: unknown;
                                            };
                                        }[];
                                    }[];
                                    readonly completed: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly evidence: readonly {
                                            readonly attachment: string | null;
                                            readonly note: string | null;
                                        }[];
                                        readonly result: string;
                                    } | null;
                                    readonly dependsOn: readonly string[];
                                    readonly description: string | null;
                                    /**
                                     * Format: date-time
                                     * @description The current due.
                                     */
                                    readonly due: string;
                                    readonly expectedResult: string;
                                    readonly extensions: readonly {
                                        /** Format: date-time */
                                        readonly askedAt: string;
                                        /** Format: uuid */
                                        readonly askedBy: string;
                                        readonly decidedAt: string | null;
                                        readonly decidedBy: string | null;
                                        /** @description The reason of a refusal. */
                                        readonly decision: string | null;
                                        /** Format: date-time */
                                        readonly due: string;
                                        readonly grantedDue: string | null;
                                        /** Format: uuid */
                                        readonly id: string;
                                        /** @description Of whom may decide it. */
                                        readonly level: string;
                                        readonly ordinal: number;
                                        /** @enum {string} */
                                        readonly outcome: "pending" | "lapsed" | "granted" | "refused";
                                        readonly reason: string;
                                    }[];
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @enum {string} */
                                    readonly kind: "correction" | "corrective" | "preventive" | "improvement";
                                    /** @description By how much late predecessors moved the due, and which did it last. */
                                    readonly moved: {
                                        /** Format: date-time */
                                        readonly due: string;
                                        /** Format: uuid */
                                        readonly predecessor: string;
                                        readonly workingDays: number;
                                    } | null;
                                    /** Format: date-time */
                                    readonly originalDue: string;
                                    /** Format: uuid */
                                    readonly owner: string;
                                    readonly removes: readonly string[];
                                    readonly returns: readonly {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        /** Format: date-time */
                                        readonly due: string;
                                        readonly reason: string;
                                    }[];
                                    /** @enum {string} */
                                    readonly status: "planned" | "reassigned" | "accepted" | "in-progress" | "returned" | "completed" | "verified" | "cancelled";
                                    readonly title: string;
                                    readonly verified: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly remarks: string | null;
                                    } | null;
                                    readonly verifier: string | null;
                                }[];
                                readonly criterion: {
                                    /** Format: uuid */
                                    readonly assessor: string;
                                    readonly leastOccurrences: number;
                                    readonly measure: string;
                                    readonly target: {
                                        /** @enum {string} */
                                        readonly comparison: "at-most" | "at-least";
                                        readonly unit: string;
                                        readonly value: number;
                                    };
                                    readonly window: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "days" | "working-days" | "months";
                                    };
                                } | null;
                                readonly submissions: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly contentHash: string;
                                    /** @enum {string} */
                                    readonly decision: "pending" | "approved" | "returned";
                                    readonly level: string;
                                    readonly reason: string | null;
                                    readonly signature: {
                                        /** Format: uuid */
                                        readonly by: string;
                                        readonly contentHash: string;
                                        /** @enum {string} */
                                        readonly meaning: "plan-approved" | "plan-returned" | "window-lengthened" | "capa-closed" | "amendment-consented";
                                        /** @description The printed name; null where it is erased. */
                                        readonly name: string | null;
                                        readonly onBehalfOf: string | null;
                                        /** Format: date-time */
                                        readonly signedAt: string;
                                    } | null;
                                }[];
                            } | null;
                        }[];
                        readonly plan: {
                            readonly actions: readonly {
                                readonly cancelled: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly reason: string;
                                } | null;
                                readonly commands: readonly {
                                    readonly allowed: boolean;
                                    readonly name: string;
                                    readonly refusals: readonly {
                                        readonly code: string;
                                        readonly message: string;
                                        readonly params: {
                                            readonly [key: string]: unknown;
                                        };
                                    }[];
                                }[];
                                readonly completed: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly evidence: readonly {
                                        readonly attachment: string | null;
                                        readonly note: string | null;
                                    }[];
                                    readonly result: string;
                                } | null;
                                readonly dependsOn: readonly string[];
                                readonly description: string | null;
                                /**
                                 * Format: date-time
                                 * @description The current due.
                                 */
                                readonly due: string;
                                readonly expectedResult: string;
                                readonly extensions: readonly {
                                    /** Format: date-time */
                                    readonly askedAt: string;
                                    /** Format: uuid */
                                    readonly askedBy: string;
                                    readonly decidedAt: string | null;
                                    readonly decidedBy: string | null;
                                    /** @description The reason of a refusal. */
                                    readonly decision: string | null;
                                    /** Format: date-time */
                                    readonly due: string;
                                    readonly grantedDue: string | null;
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Of whom may decide it. */
                                    readonly level: string;
                                    readonly ordinal: number;
                                    /** @enum {string} */
                                    readonly outcome: "pending" | "lapsed" | "granted" | "refused";
                                    readonly reason: string;
                                }[];
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "correction" | "corrective" | "preventive" | "improvement";
                                /** @description By how much late predecessors moved the due, and which did it last. */
                                readonly moved: {
                                    /** Format: date-time */
                                    readonly due: string;
                                    /** Format: uuid */
                                    readonly predecessor: string;
                                    readonly workingDays: number;
                                } | null;
                                /** Format: date-time */
                                readonly originalDue: string;
                                /** Format: uuid */
                                readonly owner: string;
                                readonly removes: readonly string[];
                                readonly returns: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly due: string;
                                    readonly reason: string;
                                }[];
                                /** @enum {string} */
                                readonly status: "planned" | "reassigned" | "accepted" | "in-progress" | "returned" | "completed" | "verified" | "cancelled";
                                readonly title: string;
                                readonly verified: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly remarks: string | null;
                                } | null;
                                readonly verifier: string | null;
                            }[];
                            readonly criterion: {
                                /** Format: uuid */
                                readonly assessor: string;
                                readonly leastOccurrences: number;
                                readonly measure: string;
                                readonly target: {
                                    /** @enum {string} */
                                    readonly comparison: "at-most" | "at-least";
                                    readonly unit: string;
                                    readonly value: number;
                                };
                                readonly window: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "days" | "working-days" | "months";
                                };
                            } | null;
                            readonly submissions: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                                readonly contentHash: string;
                                /** @enum {string} */
                                readonly decision: "pending" | "approved" | "returned";
                                readonly level: string;
                                readonly reason: string | null;
                                readonly signature: {
                                    /** Format: uuid */
                                    readonly by: string;
                                    readonly contentHash: string;
                                    /** @enum {string} */
                                    readonly meaning: "plan-approved" | "plan-returned" | "window-lengthened" | "capa-closed" | "amendment-consented";
                                    /** @description The printed name; null where it is erased. */
                                    readonly name: string | null;
                                    readonly onBehalfOf: string | null;
                                    /** Format: date-time */
                                    readonly signedAt: string;
                                } | null;
                            }[];
                        } | null;
                        readonly process: string | null;
                        /** @description The proposal that it follows from. */
                        readonly proposal: string | null;
                        /** @description What somebody proposed to put right; another person confirms it by `confirm-repair`. */
                        readonly repair: {
                            /** Format: date-time */
                            readonly at: string;
                            /** @enum {string} */
                            readonly from: "drafted" | "investigating" | "planning" | "awaiting-approval" | "implementing" | "verifying" | "monitoring" | "assessing" | "closed" | "cancelled";
                            /** Format: uuid */
                            readonly id: string;
                            readonly proposedBy: readonly string[];
                            readonly reason: string;
                            /** @enum {string} */
                            readonly to: "drafted" | "investigating" | "planning" | "awaiting-approval" | "implementing" | "verifying" | "monitoring" | "assessing" | "closed" | "cancelled";
                        } | null;
                        readonly revision: number;
                        readonly risk: {
                            /** @enum {string} */
                            readonly level: "low" | "medium" | "high";
                            /** @enum {string} */
                            readonly likelihood: "rare" | "unlikely" | "possible" | "likely" | "almost-certain";
                            readonly matrix: {
                                readonly id: string;
                                readonly version: number;
                            };
                            /** @enum {string} */
                            readonly severity: "minor" | "moderate" | "major" | "critical";
                        } | null;
                        readonly riskLevel: ("low" | "medium" | "high") | null;
                        /** @description The highest of the records covered. */
                        readonly severity: ("minor" | "moderate" | "major" | "critical") | null;
                        /** Format: date-time */
                        readonly since: string;
                        /** @enum {string} */
                        readonly status: "drafted" | "investigating" | "planning" | "awaiting-approval" | "implementing" | "verifying" | "monitoring" | "assessing" | "closed" | "cancelled";
                        readonly title: string;
                        readonly units: readonly string[];
                        readonly watchers: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_acceptAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_askExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DueAndReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_cancelAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_changeAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ActionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_completeAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteActionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_dropAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_grantExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GrantExtensionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_reassignAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReassignActionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_refuseExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_returnAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DueAndReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_startAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasIdActionsActionId_verifyAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly actionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VerifyActionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_addCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddCauseBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_amend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AmendCapaBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_answerAdverseEffects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdverseEffectsBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_answerExtent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CapaExtentBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_approvePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignatureBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_assess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssessBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_assessOnLittleData: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_assignOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignOwnerBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_attachEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttachToCapaBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_beginAssessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_beginInvestigation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_chooseMethod: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChooseMethodBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_classifyCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClassifyCauseBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignatureBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_comment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CapaCommentBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasController_comments: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** Format: uuid */
                            readonly by: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mentions: readonly string[];
                            readonly text: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_confirmCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmCauseBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_confirmRepair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmCapaRepairBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_consentToAmendment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignatureBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_coverRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CoverRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_describe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FrameBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_dropAmendment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_dropCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CauseAndReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_dropRepair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_failEarly: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FailEarlyBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_finishImplementation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_finishInvestigation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_finishVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasController_history: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly by: {
                                /** @description Null where it is erased or not known. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                readonly person: string | null;
                                /** @description Set where the engine acted by itself. */
                                readonly process: string | null;
                            };
                            /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly nature: "content" | "clockwork";
                            /** Format: date-time */
                            readonly occurredAt: string;
                            readonly position: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly type: string;
                            readonly version: number;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_lengthenWindow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LengthenWindowBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_migrateConfiguration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_moveCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveCauseBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_nameIndependentPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameIndependentPersonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_planAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlanActionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_rateResidualRisk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RateRiskBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_rateRisk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RateRiskBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_recordIndependentDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IndependentDecisionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_recordMeasurement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMeasurementBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_recordSystemChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SystemChangesBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_releaseRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReleaseRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_repair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RepairCapaBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_returnPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnPlanBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_ruleOutCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CauseAndReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_setCriterion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CriterionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_submitPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_summariseRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SummariseRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_supportCause: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SupportCauseBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_takeOverRecord: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeOverRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_unwatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasId_watch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NothingMore"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly CapasActions_bulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `application/x-ndjson`: results as they come. */
                readonly Accept?: string;
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CapasActionsBulk"];
            };
        };
        readonly responses: {
            /** @description What became of each, and the sums. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly items: readonly {
                            /** @description Its place among the items, from 0. */
                            readonly item: number;
                            /** @enum {string} */
                            readonly outcome: "accepted" | "refused" | "failed";
                            readonly position?: string;
                            /** @description The answer that the single command would have got. */
                            readonly problem?: {
                                readonly [key: string]: unknown;
                            };
                            readonly revision?: number;
                        }[];
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                    readonly "application/x-ndjson": {
                        /** @description Its place among the items, from 0. */
                        readonly item: number;
                        /** @enum {string} */
                        readonly outcome: "accepted" | "refused" | "failed";
                        readonly position?: string;
                        /** @description The answer that the single command would have got. */
                        readonly problem?: {
                            readonly [key: string]: unknown;
                        };
                        readonly revision?: number;
                    } | {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Capas_bulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `application/x-ndjson`: results as they come. */
                readonly Accept?: string;
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CapasBulk"];
            };
        };
        readonly responses: {
            /** @description What became of each, and the sums. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly items: readonly {
                            /** @description Its place among the items, from 0. */
                            readonly item: number;
                            /** @enum {string} */
                            readonly outcome: "accepted" | "refused" | "failed";
                            readonly position?: string;
                            /** @description The answer that the single command would have got. */
                            readonly problem?: {
                                readonly [key: string]: unknown;
                            };
                            readonly revision?: number;
                        }[];
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                    readonly "application/x-ndjson": {
                        /** @description Its place among the items, from 0. */
                        readonly item: number;
                        /** @enum {string} */
                        readonly outcome: "accepted" | "refused" | "failed";
                        readonly position?: string;
                        /** @description The answer that the single command would have got. */
                        readonly problem?: {
                            readonly [key: string]: unknown;
                        };
                        readonly revision?: number;
                    } | {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LogController_changes: {
        readonly parameters: {
            readonly query?: {
                /** @description The `position` of the page before; from the beginning where nothing is said. */
                readonly after?: string;
                /** @description 100 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string;
                            /** @description Of records and CAPAs. Null while numbering is stopped: then the record is to be read again. */
                            readonly number: string | null;
                            readonly position: string;
                            readonly revision: number;
                            /** @enum {string} */
                            readonly subject: "record" | "capa" | "proposal" | "directory" | "configuration";
                            readonly type: string;
                        }[];
                        /** @description Whether there may be more behind it. */
                        readonly more: boolean;
                        /** @description How far the log was looked at: the `after` of the next call. */
                        readonly position: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ComplaintHandlingController_handling: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly authorisedUnit: string | null;
                        readonly deputies: readonly string[];
                        readonly outsideHandler: ({
                            /** @constant */
                            readonly kind: "body";
                            readonly name: string;
                        } | {
                            /** @constant */
                            readonly kind: "person";
                            /** Format: uuid */
                            readonly person: string;
                        }) | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ComplaintHandlingController_settle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ComplaintHandlingBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ComplaintHandlingController_settleOutside: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutsideHandlerBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ComplaintsController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterComplaintBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ComplaintsController_answerMany: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerManyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly complaint: string;
                            /** @enum {string} */
                            readonly outcome: "answered" | "refused" | "not-there";
                            readonly position?: string;
                            readonly refusals?: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            readonly revision?: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnnamedReportsController_confidentially: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random UUID. The same command again under it is answered as the first time, with the same code. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AcceptedReportBody"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_kinds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly drafts: number;
                            readonly inForce: number;
                            readonly key: string;
                            readonly newest: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the version in force. */
                        readonly content: {
                            readonly [key: string]: unknown;
                        };
                        readonly drafts: readonly {
                            /** @description The version that it builds on. */
                            readonly base: number;
                            readonly faults: number;
                            /** Format: uuid */
                            readonly id: string;
                            readonly note: string | null;
                            /** @description Another version was published since: it has to be saved on the newest before it can be published. */
                            readonly outrun: boolean;
                            /** Format: date-time */
                            readonly savedAt: string;
                            readonly savedBy: string;
                        }[];
                        /** @description JSON schema of a content. */
                        readonly form: {
                            readonly [key: string]: unknown;
                        };
                        readonly inForce: number;
                        readonly key: string;
                        readonly newest: number;
                        /** @description Oldest first. */
                        readonly versions: readonly {
                            /** @description Null: from the founding of the house on. */
                            readonly effectiveFrom: string | null;
                            /** @description Null of what a house begins with. */
                            readonly publishedAt: string | null;
                            readonly publishedBy: string | null;
                            readonly reason: string | null;
                            /** @enum {string} */
                            readonly standing: "past" | "in-force" | "scheduled" | "overtaken";
                            readonly version: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_check: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CheckBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description From the newest version. */
                        readonly differences: readonly {
                            readonly after: unknown;
                            readonly before: unknown;
                            /** @enum {string} */
                            readonly change: "added" | "removed" | "changed";
                            /** @description An entry of a list of codes stands under its code. */
                            readonly pointer: string;
                        }[];
                        /** @description All at once. */
                        readonly findings: readonly {
                            readonly code: string;
                            readonly message: string;
                            readonly params: {
                                readonly [key: string]: unknown;
                            };
                            /** @description JSON pointer into the content. */
                            readonly pointer: string;
                            /**
                             * @description A fault keeps the draft from being published.
                             * @enum {string}
                             */
                            readonly weight: "fault" | "notice";
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_compare: {
        readonly parameters: {
            readonly query: {
                /** @description The version on the left. */
                readonly from: number;
                /** @description The version on the right. */
                readonly to: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly differences: readonly {
                            readonly after: unknown;
                            readonly before: unknown;
                            /** @enum {string} */
                            readonly change: "added" | "removed" | "changed";
                            /** @description An entry of a list of codes stands under its code. */
                            readonly pointer: string;
                        }[];
                        readonly from: number;
                        readonly to: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDraftBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_draft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly draft: string;
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version that it builds on. */
                        readonly base: number;
                        readonly content: {
                            readonly [key: string]: unknown;
                        };
                        /** @description From the newest version. */
                        readonly differences: readonly {
                            readonly after: unknown;
                            readonly before: unknown;
                            /** @enum {string} */
                            readonly change: "added" | "removed" | "changed";
                            /** @description An entry of a list of codes stands under its code. */
                            readonly pointer: string;
                        }[];
                        readonly faults: number;
                        /** @description All at once. */
                        readonly findings: readonly {
                            readonly code: string;
                            readonly message: string;
                            readonly params: {
                                readonly [key: string]: unknown;
                            };
                            /** @description JSON pointer into the content. */
                            readonly pointer: string;
                            /**
                             * @description A fault keeps the draft from being published.
                             * @enum {string}
                             */
                            readonly weight: "fault" | "notice";
                        }[];
                        /** Format: uuid */
                        readonly id: string;
                        readonly note: string | null;
                        /** @description Another version was published since: it has to be saved on the newest before it can be published. */
                        readonly outrun: boolean;
                        /** Format: date-time */
                        readonly savedAt: string;
                        readonly savedBy: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_drop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly draft: string;
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoInput"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_publish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly draft: string;
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PublishBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_save: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly draft: string;
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationController_version: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Key of the kind: `categories`. */
                readonly kind: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly content: {
                            readonly [key: string]: unknown;
                        };
                        /** @description Null: from the founding of the house on. */
                        readonly effectiveFrom: string | null;
                        /** @description Null of what a house begins with. */
                        readonly publishedAt: string | null;
                        readonly publishedBy: string | null;
                        readonly reason: string | null;
                        /** @enum {string} */
                        readonly standing: "past" | "in-force" | "scheduled" | "overtaken";
                        readonly version: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationPackageController_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly kinds: {
                            readonly [key: string]: {
                                readonly [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationPackageController_diff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackageBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description From the newest version. */
                            readonly differences: readonly {
                                readonly after: unknown;
                                readonly before: unknown;
                                /** @enum {string} */
                                readonly change: "added" | "removed" | "changed";
                                /** @description An entry of a list of codes stands under its code. */
                                readonly pointer: string;
                            }[];
                            /** @description All at once. */
                            readonly findings: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                                /** @description JSON pointer into the content. */
                                readonly pointer: string;
                                /**
                                 * @description A fault keeps the draft from being published.
                                 * @enum {string}
                                 */
                                readonly weight: "fault" | "notice";
                            }[];
                            readonly kind: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ConfigurationPackageController_import: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImportBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly drafts: readonly {
                            /** Format: uuid */
                            readonly draft: string;
                            readonly faults: number;
                            readonly kind: string;
                        }[];
                        /** @description Kinds that say here what they say in the package. */
                        readonly same: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeadlineConfigurationController_policies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version in force now. */
                        readonly inForce: number | null;
                        readonly versions: readonly {
                            readonly effectiveFrom: string | null;
                            readonly policies: readonly {
                                readonly calendar: string;
                                /** @enum {string} */
                                readonly from: "recordedAt" | "receivedAt";
                                readonly id: string;
                                readonly inUse?: boolean;
                                readonly law: boolean;
                                readonly legalBasis: string | null;
                                readonly obligation: string;
                                readonly pausable: boolean;
                                readonly scope: {
                                    readonly forms?: readonly string[];
                                    readonly grades?: readonly string[];
                                    readonly kinds?: readonly ("nonconformity" | "complaint" | "finding" | "capa" | "proposal")[];
                                    readonly risks?: readonly ("low" | "medium" | "high")[];
                                    readonly severities?: readonly ("minor" | "moderate" | "major" | "critical")[];
                                    readonly variants?: readonly string[];
                                };
                                readonly term: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly end: "instant" | "office-close" | "midnight";
                                    readonly maximum?: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                    };
                                    /** @enum {string} */
                                    readonly rollOver: "none" | "next-working-day" | "previous-working-day";
                                    /** @enum {string} */
                                    readonly start: "instant" | "same-day" | "next-day";
                                    /** @enum {string} */
                                    readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                } | null;
                            }[];
                            readonly version: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewController_byPolicy: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                /** @description Id of a policy in force, for example `answer`. */
                readonly policy: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly derivation: readonly ({
                            readonly basis: string | null;
                            readonly calendar: string;
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "from";
                            readonly version: number;
                            readonly zone: string;
                        } | {
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "next-opening";
                            /** Format: date-time */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "day-one";
                            /** @enum {string} */
                            readonly start: "same-day" | "next-day";
                        } | {
                            readonly count: number;
                            /** Format: date */
                            readonly first: string;
                            /** Format: date */
                            readonly last: string;
                            /** @constant */
                            readonly rule: "weekly-days-off";
                            readonly weekdays: readonly number[];
                        } | {
                            /** @constant */
                            readonly rule: "days-off";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                /** Format: date */
                                readonly last: string;
                                /** @enum {string} */
                                readonly why: "holiday" | "moved";
                            }[];
                        } | {
                            readonly days: readonly string[];
                            /** @constant */
                            readonly rule: "moved-working-days";
                        } | {
                            readonly basis: string;
                            readonly days: readonly string[];
                            readonly period: string;
                            /** @constant */
                            readonly rule: "special-period";
                        } | {
                            /** @constant */
                            readonly rule: "office-time";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                readonly from: string;
                                /** Format: date */
                                readonly last: string;
                                readonly milliseconds: number;
                                readonly to: string;
                            }[];
                        } | {
                            readonly amount: number;
                            /** @constant */
                            readonly rule: "counted";
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                        } | {
                            /** @constant */
                            readonly rule: "last-day-of-month";
                            /** Format: date */
                            readonly to: string;
                            readonly wanted: number;
                        } | {
                            /** @constant */
                            readonly rule: "day-earlier";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            readonly amount: number;
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "pause";
                            /** Format: date-time */
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "milliseconds" | "days" | "working-days";
                        } | {
                            /** @enum {string} */
                            readonly direction: "next-working-day" | "previous-working-day";
                            /** Format: date */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "roll-over";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly due: string;
                            /** @enum {string} */
                            readonly end: "instant" | "office-close" | "midnight" | "midnight-of-day-off";
                            /** @constant */
                            readonly rule: "end";
                            readonly time: string | null;
                        } | {
                            readonly after: string;
                            readonly before: string;
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "clock-change";
                        } | {
                            readonly amount: number;
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "maximum";
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "own-date";
                            /** @enum {string} */
                            readonly source: "action" | "import" | "decision" | "verifier";
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: uuid */
                            readonly predecessor: string;
                            /** @constant */
                            readonly rule: "predecessor";
                            readonly workingDays: number;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "never-later";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "not-after";
                            /** Format: date-time */
                            readonly wanted: string;
                        })[];
                        /** Format: date-time */
                        readonly due: string;
                        /** @description The derivation in the language of the caller, a sentence a step. */
                        readonly sentences: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreviewController_byTerm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly derivation: readonly ({
                            readonly basis: string | null;
                            readonly calendar: string;
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "from";
                            readonly version: number;
                            readonly zone: string;
                        } | {
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "next-opening";
                            /** Format: date-time */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "day-one";
                            /** @enum {string} */
                            readonly start: "same-day" | "next-day";
                        } | {
                            readonly count: number;
                            /** Format: date */
                            readonly first: string;
                            /** Format: date */
                            readonly last: string;
                            /** @constant */
                            readonly rule: "weekly-days-off";
                            readonly weekdays: readonly number[];
                        } | {
                            /** @constant */
                            readonly rule: "days-off";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                /** Format: date */
                                readonly last: string;
                                /** @enum {string} */
                                readonly why: "holiday" | "moved";
                            }[];
                        } | {
                            readonly days: readonly string[];
                            /** @constant */
                            readonly rule: "moved-working-days";
                        } | {
                            readonly basis: string;
                            readonly days: readonly string[];
                            readonly period: string;
                            /** @constant */
                            readonly rule: "special-period";
                        } | {
                            /** @constant */
                            readonly rule: "office-time";
                            readonly runs: readonly {
                                /** Format: date */
                                readonly first: string;
                                readonly from: string;
                                /** Format: date */
                                readonly last: string;
                                readonly milliseconds: number;
                                readonly to: string;
                            }[];
                        } | {
                            readonly amount: number;
                            /** @constant */
                            readonly rule: "counted";
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                        } | {
                            /** @constant */
                            readonly rule: "last-day-of-month";
                            /** Format: date */
                            readonly to: string;
                            readonly wanted: number;
                        } | {
                            /** @constant */
                            readonly rule: "day-earlier";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            readonly amount: number;
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "pause";
                            /** Format: date-time */
                            readonly to: string;
                            /** @enum {string} */
                            readonly unit: "milliseconds" | "days" | "working-days";
                        } | {
                            /** @enum {string} */
                            readonly direction: "next-working-day" | "previous-working-day";
                            /** Format: date */
                            readonly from: string;
                            /** @constant */
                            readonly rule: "roll-over";
                            /** Format: date */
                            readonly to: string;
                        } | {
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly due: string;
                            /** @enum {string} */
                            readonly end: "instant" | "office-close" | "midnight" | "midnight-of-day-off";
                            /** @constant */
                            readonly rule: "end";
                            readonly time: string | null;
                        } | {
                            readonly after: string;
                            readonly before: string;
                            /** Format: date */
                            readonly day: string;
                            /** @constant */
                            readonly rule: "clock-change";
                        } | {
                            readonly amount: number;
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "maximum";
                            /** @enum {string} */
                            readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "own-date";
                            /** @enum {string} */
                            readonly source: "action" | "import" | "decision" | "verifier";
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: uuid */
                            readonly predecessor: string;
                            /** @constant */
                            readonly rule: "predecessor";
                            readonly workingDays: number;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "never-later";
                            /** Format: date-time */
                            readonly wanted: string;
                        } | {
                            /** Format: date-time */
                            readonly due: string;
                            /** @constant */
                            readonly rule: "not-after";
                            /** Format: date-time */
                            readonly wanted: string;
                        })[];
                        /** Format: date-time */
                        readonly due: string;
                        /** @description The derivation in the language of the caller, a sentence a step. */
                        readonly sentences: readonly string[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliveriesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Those that were given up where nothing is said. */
                readonly state?: "open" | "delivered" | "withheld" | "failed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /**
                             * Format: uuid
                             * @description The person, or the subscription.
                             */
                            readonly addressee: string;
                            readonly attempts: number;
                            /** @enum {string} */
                            readonly channel: "e-mail" | "webhook";
                            readonly endedAt: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly madeAt: string;
                            readonly nextAt: string | null;
                            /** @description Why the last try did not succeed, as a code: `smtp-550`. */
                            readonly reason: string | null;
                            /** @enum {string} */
                            readonly state: "open" | "delivered" | "withheld" | "failed";
                            /** @description What it is about. */
                            readonly subjects: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "nonconformity" | "complaint" | "finding" | "capa" | "proposal" | "explanation";
                            }[];
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DeliveriesController_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is tried. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReplacingController_absences: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The day, in the house’s zone; left out: today. */
                readonly on?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly person: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /**
                             * Format: date
                             * @description The last day, included.
                             */
                            readonly to: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_house: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly demo: boolean;
                        /** Format: date-time */
                        readonly foundedAt: string;
                        readonly name: string;
                        readonly zone: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_import: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DirectoryFileInput"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Made up for new sign-ins; told here and nowhere else. */
                        readonly passwords: readonly {
                            readonly key: string;
                            readonly password: string;
                            readonly username: string;
                        }[];
                        readonly people: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                        readonly processes: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                        readonly units: {
                            readonly added: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description People who left too. */
                readonly left?: boolean;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description What the name holds. */
                readonly q?: string;
                readonly role?: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                /** @description Of this unit and those below it; id or key. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description False from the day the person left. */
                            readonly active: boolean;
                            readonly contact: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description For administrators. */
                            readonly key?: string | null;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            /** @description As set for this person. */
                            readonly ownSuperior: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly signIn: boolean;
                            /** @description Who it is now: the own superior, else the head of the unit, else of the unit above. */
                            readonly superior: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                            /** @description For administrators. */
                            readonly username?: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPerson"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly absences: readonly {
                            /** Format: date */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly person: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /**
                             * Format: date
                             * @description The last day, included.
                             */
                            readonly to: string;
                        }[];
                        /** @description False from the day the person left. */
                        readonly active: boolean;
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly contact: string | null;
                        /** Format: uuid */
                        readonly id: string;
                        /** @description For administrators. */
                        readonly key?: string | null;
                        /** @description Null where it was erased. */
                        readonly name: string | null;
                        /** @description As set for this person. */
                        readonly ownSuperior: string | null;
                        readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                        readonly signIn: boolean;
                        readonly standsInFor: readonly {
                            /** @description The absence that it was named with. */
                            readonly absence: string | null;
                            /** Format: date */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description On whose behalf. */
                            readonly person: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /** @description Null: in everything. */
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[] | null;
                            readonly substitute: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /**
                             * Format: date
                             * @description The last day, included.
                             */
                            readonly to: string;
                        }[];
                        /** @description Who stands in for the person, and stood in. */
                        readonly substitutions: readonly {
                            /** @description The absence that it was named with. */
                            readonly absence: string | null;
                            /** Format: date */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description On whose behalf. */
                            readonly person: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /** @description Null: in everything. */
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[] | null;
                            readonly substitute: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /**
                             * Format: date
                             * @description The last day, included.
                             */
                            readonly to: string;
                        }[];
                        /** @description Who it is now: the own superior, else the head of the unit, else of the unit above. */
                        readonly superior: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        readonly unit: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                        } | null;
                        /** @description For administrators. */
                        readonly username?: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PersonReportController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Every event of the directory about the person, with all its fields; earlier reports and this one. */
                        readonly directory: readonly {
                            readonly by: {
                                /** @description Null where it is erased or not known. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                readonly person: string | null;
                                /** @description Set where the engine acted by itself. */
                                readonly process: string | null;
                            };
                            /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly nature: "content" | "clockwork";
                            /** Format: date-time */
                            readonly occurredAt: string;
                            readonly position: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly type: string;
                            readonly version: number;
                        }[];
                        /** Format: date-time */
                        readonly drawnAt: string;
                        /** Format: uuid */
                        readonly drawnBy: string;
                        /** @description What is kept beside the log, by what keeps it: what the person was told and whether they read it, and the like. */
                        readonly held: readonly {
                            readonly entries: readonly {
                                readonly [key: string]: unknown;
                            }[];
                            readonly name: string;
                        }[];
                        /** @description Every event that the person wrote or that names them, by reference, in the order of the log. */
                        readonly log: readonly {
                            /**
                             * @description Whether the person wrote it, it was written on their behalf, or it names them.
                             * @enum {string}
                             */
                            readonly as: "actor" | "on-behalf-of" | "named";
                            /** Format: uuid */
                            readonly event: string;
                            /** @description Of the record or CAPA, where it has one. */
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            readonly stream: string;
                            readonly type: string;
                        }[];
                        readonly person: {
                            readonly absences: readonly {
                                /** Format: date */
                                readonly from: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly person: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was erased. */
                                    readonly name: string | null;
                                } | null;
                                /**
                                 * Format: date
                                 * @description The last day, included.
                                 */
                                readonly to: string;
                            }[];
                            /** @description False from the day the person left. */
                            readonly active: boolean;
                            readonly contact: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description For administrators. */
                            readonly key?: string | null;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            /** @description As set for this person. */
                            readonly ownSuperior: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly signIn: boolean;
                            readonly standsInFor: readonly {
                                /** @description The absence that it was named with. */
                                readonly absence: string | null;
                                /** Format: date */
                                readonly from: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description On whose behalf. */
                                readonly person: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was erased. */
                                    readonly name: string | null;
                                } | null;
                                /** @description Null: in everything. */
                                readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[] | null;
                                readonly substitute: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was erased. */
                                    readonly name: string | null;
                                } | null;
                                /**
                                 * Format: date
                                 * @description The last day, included.
                                 */
                                readonly to: string;
                            }[];
                            readonly substitutions: readonly {
                                /** @description The absence that it was named with. */
                                readonly absence: string | null;
                                /** Format: date */
                                readonly from: string;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description On whose behalf. */
                                readonly person: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was erased. */
                                    readonly name: string | null;
                                } | null;
                                /** @description Null: in everything. */
                                readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[] | null;
                                readonly substitute: {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was erased. */
                                    readonly name: string | null;
                                } | null;
                                /**
                                 * Format: date
                                 * @description The last day, included.
                                 */
                                readonly to: string;
                            }[];
                            /** @description Who it is now: the own superior, else the head of the unit, else of the unit above. */
                            readonly superior: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                            /** @description For administrators. */
                            readonly username?: string | null;
                        };
                        /**
                         * @description What is closed to either by conflict of interest is not in it, and nothing says so: see the how-to.
                         * @constant
                         */
                        readonly scope: "open-to-the-reader-and-the-person";
                        readonly signIn: {
                            readonly account: {
                                readonly oneTimePassword: boolean;
                                /** Format: date-time */
                                readonly passwordSetAt: string;
                            } | null;
                            readonly sessions: readonly {
                                /** Format: date-time */
                                readonly begunAt: string;
                                /** Format: date-time */
                                readonly expiresAt: string;
                                /** Format: date-time */
                                readonly usedAt: string;
                            }[];
                            readonly wrongPasswords: readonly {
                                /** Format: date-time */
                                readonly lastAt: string;
                                readonly times: number;
                            }[];
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_announceAbsence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbsenceInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_changeDetails: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DetailsInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_comeBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_endAbsence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndAbsenceInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_endSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_endSubstitution: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndSubstitutionInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_giveSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_grantRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolesInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_leave: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_movePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_nameSubstitute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SubstituteInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PeopleController_resetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordInput"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_revokeRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RolesInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryPeopleId_setSuperior: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SuperiorInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Ended processes too. */
                readonly ended?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly ended: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                            readonly owner: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_define: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewProcess"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Ended processes too. */
                readonly ended?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id or key. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly ended: boolean;
                        /** Format: uuid */
                        readonly id: string;
                        readonly key: string;
                        readonly name: string;
                        readonly owner: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        readonly unit: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_endProcess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_renameProcess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_setProcessOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnerInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryProcessesId_setProcessUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly HouseController_roles: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        readonly people: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        }[];
                        /** @enum {string} */
                        readonly role: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                    }[];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ServiceAccountsController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly active: boolean;
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            /** @description Who answers for the program; while they have left it may do nothing. */
                            readonly responsible: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            };
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly tokens: readonly {
                                /** Format: date-time */
                                readonly expiresAt: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly label: string;
                                readonly scopes: readonly string[];
                            }[];
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ServiceAccountsController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewServiceAccount"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ServiceAccountsController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly active: boolean;
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        /** @description Who answers for the program; while they have left it may do nothing. */
                        readonly responsible: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        };
                        readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                        readonly tokens: readonly {
                            /** Format: date-time */
                            readonly expiresAt: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly label: string;
                            readonly scopes: readonly string[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryServiceAccountsId_endServiceAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ServiceAccountsController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceTokenInput"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description Send it as `Authorization: Bearer …`. It stands nowhere; the same command again tells it again. */
                        readonly secret: string;
                        /**
                         * Format: uuid
                         * @description Its id, for revoking it.
                         */
                        readonly token: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryServiceAccountsId_revokeServiceToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevokeTokenInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryServiceAccountsId_setServiceResponsible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceResponsibleInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryServiceAccountsId_setServiceRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ServiceRolesInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReplacingController_substitutions: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The day, in the house’s zone; left out: today. */
                readonly on?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description The absence that it was named with. */
                            readonly absence: string | null;
                            /** Format: date */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description On whose behalf. */
                            readonly person: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /** @description Null: in everything. */
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[] | null;
                            readonly substitute: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /**
                             * Format: date
                             * @description The last day, included.
                             */
                            readonly to: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Closed units too. */
                readonly closed?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly closed: boolean;
                            readonly head: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @description Null where it was erased. */
                                readonly name: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly key: string;
                            readonly name: string;
                            readonly parent: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUnit"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnitsController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Closed units too. */
                readonly closed?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id or key. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly closed: boolean;
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        readonly head: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                        } | null;
                        /** Format: uuid */
                        readonly id: string;
                        readonly key: string;
                        readonly name: string;
                        readonly parent: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_closeUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_moveUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ParentInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_renameUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly DirectoryUnitsId_setHead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HeadInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly EscalationRulesController_all: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The version in force now. */
                        readonly inForce: number | null;
                        readonly versions: readonly {
                            /** Format: date-time */
                            readonly effectiveFrom: string;
                            readonly rules: readonly {
                                readonly calendar: string;
                                readonly id: string;
                                readonly ladder: readonly {
                                    /** @enum {string} */
                                    readonly action: "notify" | "reassign" | "raise-priority" | "add-watcher" | "propose-capa";
                                    readonly after: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                    readonly channel: ("in-app" | "e-mail" | "webhook") | null;
                                    readonly id: string;
                                    readonly repeat: {
                                        readonly atMost: number;
                                        readonly every: {
                                            readonly amount: number;
                                            /** @enum {string} */
                                            readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                        };
                                    } | null;
                                    /** @enum {string} */
                                    readonly since: "step-before" | "due";
                                    readonly to: readonly ({
                                        /** @constant */
                                        readonly to: "assignee";
                                    } | {
                                        /** @constant */
                                        readonly to: "owner";
                                    } | {
                                        readonly levels: number;
                                        /** @constant */
                                        readonly to: "superior";
                                    } | {
                                        /** @constant */
                                        readonly to: "head-of-unit";
                                    } | {
                                        /** @enum {string} */
                                        readonly role: "staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator";
                                        /** @constant */
                                        readonly to: "role";
                                    } | {
                                        /** Format: uuid */
                                        readonly person: string;
                                        /** @constant */
                                        readonly to: "person";
                                    })[];
                                    readonly urgent: boolean;
                                }[];
                                readonly quietHours?: {
                                    readonly from: string;
                                    readonly to: string;
                                };
                                readonly scope: {
                                    readonly categories?: readonly string[];
                                    readonly kinds?: readonly ("nonconformity" | "complaint" | "finding" | "capa" | "proposal")[];
                                    readonly obligations?: readonly string[];
                                    readonly processes?: readonly string[];
                                    /** @enum {string} */
                                    readonly severityAtLeast?: "minor" | "moderate" | "major" | "critical";
                                    readonly tags?: readonly string[];
                                    readonly units?: readonly string[];
                                };
                                readonly trigger: {
                                    /** @constant */
                                    readonly on: "lead";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @constant */
                                    readonly on: "lag";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @constant */
                                    readonly on: "share";
                                    readonly percent: number;
                                } | {
                                    /** @constant */
                                    readonly on: "age-in-state";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                    readonly status: string;
                                } | {
                                    /** @constant */
                                    readonly on: "no-activity";
                                    readonly span: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                } | {
                                    /** @enum {string} */
                                    readonly atLeast: "minor" | "moderate" | "major" | "critical";
                                    /** @constant */
                                    readonly on: "severity-raised";
                                } | {
                                    /** @constant */
                                    readonly on: "reopened";
                                } | {
                                    readonly atLeast: number;
                                    /** @enum {string} */
                                    readonly of: "process" | "category" | "process-and-category" | "unit";
                                    /** @constant */
                                    readonly on: "count";
                                    readonly within: {
                                        readonly amount: number;
                                        /** @enum {string} */
                                        readonly unit: "minutes" | "hours" | "working-hours" | "days" | "working-days";
                                    };
                                };
                            }[];
                            readonly version: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ExplanationsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly askedAt: string;
                            /** Format: date-time */
                            readonly due: string;
                            /** @description All that is shown of what it is about; null where it is erased. */
                            readonly excerpt: string | null;
                            /** @description What the caller has said; null while they owe it. */
                            readonly given: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly text: string | null;
                            } | null;
                            /** Format: uuid */
                            readonly id: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ExplanationsController_explain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExplainBody"];
            };
        };
        readonly responses: {
            /** @description Given. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly FindingsController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IssueFindingBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnnamedReportsController_follow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The code that was told when it was reported. */
                readonly "Report-Code": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly messages: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @enum {string} */
                            readonly from: "house" | "reporter";
                            /** Format: uuid */
                            readonly id: string;
                            readonly text: string;
                        }[];
                        readonly number: string | null;
                        /** Format: date-time */
                        readonly reportedAt: string;
                        /**
                         * Format: date-time
                         * @description When the status was entered.
                         */
                        readonly since: string;
                        /** @enum {string} */
                        readonly status: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                        readonly title: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly UnnamedReportsController_write: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A random UUID. The same command again under it is answered as the first time, with the same code. */
                readonly "Idempotency-Key"?: string;
                /** @description The code that was told when it was reported. */
                readonly "Report-Code": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MessageBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ImportsController_cases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CasesInput"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly added?: number;
                            readonly externalReference: string;
                            /** @enum {string} */
                            readonly outcome: "imported" | "completed" | "already-there" | "refused";
                            /** Format: uuid */
                            readonly record: string;
                            readonly refusals?: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LogController_log: {
        readonly parameters: {
            readonly query?: {
                /** @description The `position` of the page before; from the beginning where nothing is said. */
                readonly after?: string;
                /** @description 100 where nothing is said. */
                readonly limit?: number;
                /** @description Only streams whose names begin so. */
                readonly stream?: string;
                /** @description Only events of this type. */
                readonly type?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description As stored: personal values are sealed. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            readonly hash: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Ordinal in the log, from 0. */
                            readonly index: string;
                            readonly metadata: {
                                readonly [key: string]: unknown;
                            };
                            readonly position: string;
                            /** @description Of the stream's event before it; 64 zeros for the first. */
                            readonly previousHash: string;
                            readonly revision: number;
                            readonly stream: string;
                            readonly type: string;
                            /** @description Of the schema, as it was stored. */
                            readonly version: number;
                        }[];
                        /** @description Whether there may be more behind it. */
                        readonly more: boolean;
                        /** @description How far the log was looked at: the `after` of the next call. */
                        readonly position: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NonconformitiesController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportNonconformityBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description Those that were put away (true); those that were not where nothing is said. */
                readonly archived?: boolean;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Only those not read yet (true) or read (false). */
                readonly unread?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly archived: boolean;
                            /** Format: date-time */
                            readonly at: string;
                            /** @description Steps before it that were crossed meanwhile. */
                            readonly earlier: readonly {
                                readonly action: string;
                                /** Format: date-time */
                                readonly crossedAt: string;
                                readonly rule: string;
                                readonly step: string;
                            }[];
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "obligation-opened" | "obligation-reassigned" | "due-moved" | "escalation" | "cure-failed-again" | "passed-on" | "reporter-answered" | "explanation-lapsed" | "repair-lapsed" | "mentioned" | "watched";
                            /** @description From when to when a due was moved. */
                            readonly moved: {
                                /** Format: date-time */
                                readonly due: string;
                                /** Format: date-time */
                                readonly previousDue: string;
                            } | null;
                            readonly obligation: {
                                readonly due: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                readonly name: string | null;
                            } | null;
                            readonly read: boolean;
                            /** @description The latest step of the escalation. */
                            readonly step: {
                                readonly action: string;
                                /** Format: date-time */
                                readonly crossedAt: string;
                                readonly rule: string;
                                readonly step: string;
                            } | null;
                            readonly subject: {
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "nonconformity" | "complaint" | "finding" | "capa" | "proposal" | "explanation";
                                readonly number: string | null;
                            };
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly urgent: boolean;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_archive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Put away. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Marked. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly NotificationsController_takeBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is in the inbox. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreferencesController_mine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Null: the hour of the house. */
                        readonly digestAt: string | null;
                        readonly kinds: readonly {
                            /** @enum {string} */
                            readonly inbox: "shown" | "muted";
                            /** @enum {string} */
                            readonly kind: "obligation-opened" | "obligation-reassigned" | "due-moved" | "escalation" | "cure-failed-again" | "passed-on" | "reporter-answered" | "explanation-lapsed" | "repair-lapsed" | "mentioned" | "watched";
                            /** @enum {string} */
                            readonly mail: "at-once" | "digest" | "off";
                            /**
                             * @description How it comes by mail to who has not chosen.
                             * @enum {string}
                             */
                            readonly standard: "at-once" | "digest" | "off";
                        }[];
                        /** @description Null: as in any house. */
                        readonly language: ("uk" | "en") | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly PreferencesController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreferencesInput"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Null: the hour of the house. */
                        readonly digestAt: string | null;
                        readonly kinds: readonly {
                            /** @enum {string} */
                            readonly inbox: "shown" | "muted";
                            /** @enum {string} */
                            readonly kind: "obligation-opened" | "obligation-reassigned" | "due-moved" | "escalation" | "cure-failed-again" | "passed-on" | "reporter-answered" | "explanation-lapsed" | "repair-lapsed" | "mentioned" | "watched";
                            /** @enum {string} */
                            readonly mail: "at-once" | "digest" | "off";
                            /**
                             * @description How it comes by mail to who has not chosen.
                             * @enum {string}
                             */
                            readonly standard: "at-once" | "digest" | "off";
                        }[];
                        /** @description Null: as in any house. */
                        readonly language: ("uk" | "en") | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_parkedJobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly attempts: number;
                            readonly data: unknown;
                            readonly id: string;
                            readonly job: string;
                            /** Format: date-time */
                            readonly parkedAt: string;
                            readonly reason: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_retryJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly job: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_parked: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly attempts: number;
                            readonly command: string;
                            readonly event: {
                                readonly id: string;
                                readonly index: string;
                            };
                            readonly id: string;
                            /** Format: date-time */
                            readonly lastTried: string;
                            readonly process: string;
                            readonly reasons: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            /** Format: date-time */
                            readonly since: string;
                            readonly target: {
                                readonly id: string;
                                readonly kind: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_dismissParked: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_retryParked: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_states: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly checkpoint: {
                                readonly index: string;
                                readonly position: string;
                            } | null;
                            readonly doc: string;
                            readonly error: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly lag: number;
                            readonly name: string;
                            readonly parked: number;
                            /** @enum {string} */
                            readonly state: "live" | "stopped";
                            readonly unattended: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ProcessesController_skip: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_rebuild: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RebuildOrder"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly endedAt: string | null;
                        readonly error: string | null;
                        readonly events: number;
                        readonly of: number;
                        readonly outcomes: readonly {
                            readonly error: string | null;
                            readonly outcome: string;
                            readonly view: string;
                        }[];
                        /** Format: date-time */
                        readonly startedAt: string;
                        readonly views: readonly string[] | null;
                    } | null;
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_states: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly building: string | null;
                            readonly checkpoint: {
                                readonly index: string;
                                readonly position: string;
                            } | null;
                            readonly error: {
                                readonly [key: string]: unknown;
                            } | null;
                            readonly hash: string;
                            /** @description It does not follow the log: stopped, not built, or nobody feeds it. */
                            readonly idle: boolean;
                            readonly lag: number;
                            readonly name: string;
                            /** @description Events that it passes over, by their index. */
                            readonly skipped: readonly string[];
                            /** @enum {string} */
                            readonly state: "live" | "rebuilding" | "stopped";
                        }[];
                        readonly older: readonly {
                            /** @description A process of another release feeds it now. */
                            readonly fed: boolean;
                            readonly hash: string;
                            readonly name: string;
                        }[];
                        readonly rebuild: {
                            readonly endedAt: string | null;
                            readonly error: string | null;
                            readonly events: number;
                            readonly of: number;
                            readonly outcomes: readonly {
                                readonly error: string | null;
                                readonly outcome: string;
                                readonly view: string;
                            }[];
                            /** Format: date-time */
                            readonly startedAt: string;
                            readonly views: readonly string[] | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_skip: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ByHand"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OperationsController_dropOlder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly dropped: readonly {
                            /** @description A process of another release feeds it now. */
                            readonly fed: boolean;
                            readonly hash: string;
                            readonly name: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OutsideCasesController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly decidedAt: string | null;
                            /** @description By when the citizen has to have an answer. */
                            readonly due: string | null;
                            /** Format: date-time */
                            readonly handedOverAt: string;
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly receivedAt: string;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OutsideCasesController_keep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The number of the complaint: inside, all that names it. */
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
                readonly "application/pdf": string;
                readonly "application/pkcs7-signature": string;
                readonly "application/vnd.oasis.opendocument.spreadsheet": string;
                readonly "application/vnd.oasis.opendocument.text": string;
                readonly "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                readonly "application/zip": string;
                readonly "audio/mpeg": string;
                readonly "image/jpeg": string;
                readonly "image/png": string;
                readonly "image/tiff": string;
                readonly "image/webp": string;
                readonly "text/csv": string;
                readonly "text/plain": string;
                readonly "video/mp4": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly hash: string;
                        /** @enum {string} */
                        readonly mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff" | "image/webp" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/pkcs7-signature" | "application/zip" | "audio/mpeg" | "video/mp4" | "text/plain" | "text/csv";
                        readonly size: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly OutsideCasesController_record: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                /** @description The number of the complaint: inside, all that names it. */
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutsideDecisionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly decidedAt: string;
                        readonly number: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                readonly assignee?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Codes of categories. */
                readonly category?: readonly string[];
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description The complaint whose investigation they follow. */
                readonly follows?: string;
                readonly kind?: readonly ("nonconformity" | "complaint" | "finding")[];
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Complaints that have one of these marks. */
                readonly marks?: readonly ("primary" | "repeat" | "duplicate" | "multiple" | "mass")[];
                /** @description Id or key. */
                readonly process?: string;
                /** @description Words of the title or of the external reference, in any form, or how they begin; or a number: `NC-2026-00042`, `42`. */
                readonly q?: string;
                readonly severity?: readonly ("minor" | "moderate" | "major" | "critical")[];
                readonly status?: readonly ("reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn")[];
                /** @description Id or key. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description When the newest answer went to the citizen. */
                            readonly answeredAt: string | null;
                            readonly assignee: string | null;
                            /** @description That covers it. */
                            readonly capa: string | null;
                            readonly capaCycle: number | null;
                            readonly capaNumber: string | null;
                            readonly category: string | null;
                            readonly channel: string | null;
                            readonly closings: number;
                            /** @description What reopening undid: when it had ended, and when it came back. */
                            readonly earlierEndings: readonly {
                                /** Format: date-time */
                                readonly endedAt: string;
                                /** Format: date-time */
                                readonly reopenedAt: string;
                            }[];
                            /** @description Closed, or left by a side exit. */
                            readonly endedAt: string | null;
                            readonly externalReference: string | null;
                            /** @description The house’s own fields that are filled in, by code. */
                            readonly fields: {
                                readonly [key: string]: string | number | boolean;
                            };
                            /** @description The complaint whose investigation it follows; null where that one is closed to you. */
                            readonly follows: string | null;
                            readonly form: ("proposal" | "application" | "complaint") | null;
                            /** @description Of an audit finding. */
                            readonly grade: ("major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement") | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly imported: boolean;
                            /** @enum {string} */
                            readonly kind: "nonconformity" | "complaint" | "finding";
                            /** @description Of a complaint. */
                            readonly marks: readonly ("primary" | "repeat" | "duplicate" | "multiple" | "mass")[];
                            /** @description For people; null for a moment after the record came to be. */
                            readonly number: string | null;
                            readonly process: string | null;
                            readonly receivedAt: string | null;
                            readonly reopenings: number;
                            /** Format: date-time */
                            readonly reportedAt: string;
                            readonly reporter: string | null;
                            readonly resolvedAt: string | null;
                            /** @description Of a complaint: what became of it. */
                            readonly result: ("granted" | "refused" | "explained" | "returned" | "forwarded" | "not-considered") | null;
                            readonly severity: ("minor" | "moderate" | "major" | "critical") | null;
                            /**
                             * Format: date-time
                             * @description When the status was entered.
                             */
                            readonly since: string;
                            /** @description The system that an imported case came from. */
                            readonly source: string | null;
                            /** @enum {string} */
                            readonly status: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                            /** @description Null for complaints: their texts are sealed. */
                            readonly title: string | null;
                            readonly triagedAt: string | null;
                            readonly unit: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsController_one: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description How many activities of another system its history has. */
                        readonly activities: number;
                        /** @description What was written, by field: whether the reader may amend it, or why not. Empty for the past. */
                        readonly amendable: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        /** @description When something that was written was last amended; the history tells what it had said. */
                        readonly amendedAt: string | null;
                        readonly assignee: string | null;
                        readonly attachments: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            readonly hash: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mediaType: string;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly name: string | null;
                            readonly purpose: string;
                            readonly size: number;
                        }[];
                        /** @description The version of each kind of configuration that binds it until its next state. */
                        readonly boundBy: {
                            readonly [key: string]: number;
                        };
                        /** @description It must not close without a CAPA that ended effective. */
                        readonly capaRequired: boolean;
                        readonly category: string | null;
                        readonly closed: {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly note: string | null;
                        } | null;
                        /** @description Empty for the past. */
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        /** @description How many comments there are in all. */
                        readonly commentCount: number;
                        /** @description The newest 50, the newest last; each of them under `/comments`. */
                        readonly comments: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mentions: readonly string[];
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly text: string | null;
                        }[];
                        readonly complaint: {
                            readonly acknowledged: {
                                /** Format: date-time */
                                readonly acknowledgedAt: string;
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly channel: string;
                            } | null;
                            readonly against: {
                                readonly persons: readonly string[];
                                readonly units: readonly string[];
                                readonly wholeDepartment: boolean;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly words: string | null;
                            };
                            readonly answers: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly channel: string;
                                /** Format: date-time */
                                readonly dispatchedAt: string;
                                /** @description Of a complaint proper; null for proposals and applications. */
                                readonly justified: ("justified" | "partly-justified" | "not-justified") | null;
                                readonly refusal: {
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly appeal: string | null;
                                    readonly law: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly motives: string | null;
                                } | null;
                                /** @enum {string} */
                                readonly result: "granted" | "refused" | "explained";
                                /** Format: uuid */
                                readonly signatory: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly text: string | null;
                            }[];
                            /** @description What triage set. */
                            readonly answerTerm: ("no-further-study" | "one-month") | null;
                            readonly channel: string;
                            /** @description The data subject; null where the appeal is anonymous, or not open to the reader. */
                            readonly citizen: string | null;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly contact: string | null;
                            /** @description Set once it was handed to the authorised unit: it is closed to everyone else. */
                            readonly corruption: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly examinations: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly body: string | null;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    readonly notice: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        readonly channel: string;
                                    } | null;
                                    /** @enum {string} */
                                    readonly outcome: "inquiry" | "handed-to-investigators" | "no-grounds";
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                }[];
                                readonly inquiries: readonly {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly body: string | null;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    readonly notice: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        readonly channel: string;
                                    } | null;
                                    /** @enum {string} */
                                    readonly outcome: "confirmed" | "not-confirmed" | "handed-to-investigators";
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                }[];
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly reason: string | null;
                                /** Format: uuid */
                                readonly unit: string;
                            } | null;
                            /** @description Who was asked to explain, and what they said. */
                            readonly explanations: readonly {
                                readonly asked: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                };
                                /** Format: date-time */
                                readonly due: string;
                                /** @description All that they are shown. */
                                readonly excerpt: string | null;
                                readonly given: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly text: string | null;
                                } | null;
                                /** Format: uuid */
                                readonly id: string;
                                /** @description When who was asked had left without explaining; null otherwise. */
                                readonly lapsedAt: string | null;
                                /** Format: uuid */
                                readonly person: string;
                            }[];
                            /** @description How many complaints that you may see follow the investigation of this one: `GET /v1/records?follows=<id>`. */
                            readonly followers: number;
                            /** @description The complaint whose investigation it follows; its own term, answer and outcome it keeps. */
                            readonly follows: {
                                readonly lead: {
                                    /** @description Null: a record closed to you. */
                                    readonly id: string | null;
                                    readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                    readonly number: string | null;
                                };
                                readonly resolution: {
                                    /** @description The CAPA that ended effective. */
                                    readonly capa: string | null;
                                } | null;
                                /** Format: date-time */
                                readonly since: string;
                            } | null;
                            /** @enum {string} */
                            readonly form: "proposal" | "application" | "complaint";
                            readonly importedFrom: string | null;
                            /** @description Null until it is answered, and for proposals and applications. */
                            readonly justified: ("justified" | "partly-justified" | "not-justified") | null;
                            readonly language: string | null;
                            /** @description What people had signed or decided who were named after that: it stands, and is marked. */
                            readonly marked: readonly {
                                readonly act: string;
                                /** Format: date-time */
                                readonly at: string;
                                /** Format: uuid */
                                readonly by: string;
                            }[];
                            readonly marks: readonly ("primary" | "repeat" | "duplicate" | "multiple" | "mass")[];
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly name: string | null;
                            /** @description Set once nobody inside may deal with it. */
                            readonly outside: {
                                readonly decision: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly decidedAt: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reference: string | null;
                                    /** @enum {string} */
                                    readonly result: "granted" | "refused" | "explained";
                                } | null;
                                readonly handler: ({
                                    /** @constant */
                                    readonly kind: "body";
                                    readonly name: string;
                                } | {
                                    /** @constant */
                                    readonly kind: "person";
                                    /** Format: uuid */
                                    readonly person: string;
                                }) | null;
                                /** Format: date-time */
                                readonly since: string;
                            } | null;
                            readonly privileged: boolean;
                            readonly questions: readonly {
                                /** Format: uuid */
                                readonly id: string;
                                readonly outcome: ({
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @constant */
                                    readonly how: "decided";
                                    /** @description Of a complaint proper; null for proposals and applications. */
                                    readonly justified: ("justified" | "partly-justified" | "not-justified") | null;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                    /** @enum {string} */
                                    readonly result: "granted" | "refused" | "explained";
                                } | {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @constant */
                                    readonly how: "forwarded";
                                    readonly notice: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        readonly channel: string;
                                    } | null;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                    readonly to: {
                                        readonly body: string | null;
                                        readonly unit: string | null;
                                    };
                                } | {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @enum {string} */
                                    readonly ground: "repeat" | "out-of-time" | "incapable-person" | "anonymous";
                                    /** @constant */
                                    readonly how: "inadmissible";
                                    readonly notice: {
                                        /** Format: date-time */
                                        readonly at: string;
                                        readonly channel: string;
                                    } | null;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                }) | null;
                                /** @description A way out that was proposed and waits for the act. */
                                readonly proposal: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @enum {string} */
                                    readonly exit: "forwarded" | "inadmissible";
                                    readonly ground: ("repeat" | "out-of-time" | "incapable-person" | "anonymous") | null;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                    readonly to: {
                                        readonly body: string | null;
                                        readonly unit: string | null;
                                    } | null;
                                } | null;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly text: string | null;
                            }[];
                            /** Format: date-time */
                            readonly receivedAt: string;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly remedy: string | null;
                            /** @description Null while it has none. */
                            readonly result: ("granted" | "refused" | "explained" | "returned" | "forwarded" | "not-considered") | null;
                            /** @description The citizen's other appeals, newest first; empty where the citizen is not open to the reader. */
                            readonly sameCitizen: readonly {
                                /** @description Null: a record closed to you. */
                                readonly id: string | null;
                                readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                readonly number: string | null;
                            }[];
                            readonly satisfaction: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly channel: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly comment: string | null;
                                readonly rating: number;
                                /** Format: date-time */
                                readonly saidAt: string;
                            }[];
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly subject: string | null;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly text: string | null;
                        } | null;
                        /** @description Of the last event that people see as a change. */
                        readonly contentRevision: number;
                        readonly coverage: {
                            /** Format: uuid */
                            readonly capa: string;
                            readonly capaNumber: string | null;
                            readonly cycle: number;
                            readonly endedAt: string | null;
                            readonly from: string | null;
                            readonly recurrence: boolean;
                            /** @enum {string} */
                            readonly sameCause: "not-asked" | "confirmed";
                            /** Format: date-time */
                            readonly since: string;
                            /** @enum {string} */
                            readonly status: "running" | "effective" | "cancelled" | "released" | "taken-over";
                        } | null;
                        readonly earlierCoverages: readonly {
                            /** Format: uuid */
                            readonly capa: string;
                            readonly capaNumber: string | null;
                            readonly cycle: number;
                            readonly endedAt: string | null;
                            readonly from: string | null;
                            readonly recurrence: boolean;
                            /** @enum {string} */
                            readonly sameCause: "not-asked" | "confirmed";
                            /** Format: date-time */
                            readonly since: string;
                            /** @enum {string} */
                            readonly status: "running" | "effective" | "cancelled" | "released" | "taken-over";
                        }[];
                        readonly earlierRounds: readonly {
                            readonly reopened: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @enum {string} */
                                readonly from: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly reason: string | null;
                            };
                            readonly work: {
                                readonly consequences: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly description: string | null;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                } | null;
                                readonly containment: ({
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /** Format: date-time */
                                    readonly containedAt: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly description: string | null;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                    /** @constant */
                                    readonly how: "contained";
                                } | {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                    /** @constant */
                                    readonly how: "not-needed";
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                }) | null;
                                readonly correction: ({
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    readonly concession: {
                                        /** Format: uuid */
                                        readonly authority: string;
                                        /** @description Null where it is erased, or sealed and not open to the reader. */
                                        readonly document: string | null;
                                    } | null;
                                    /** Format: date-time */
                                    readonly correctedAt: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly description: string | null;
                                    readonly disposition: string | null;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                    /** @constant */
                                    readonly how: "corrected";
                                } | {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                    /** @constant */
                                    readonly how: "none-needed";
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly reason: string | null;
                                }) | null;
                                readonly extent: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** @description A person, or `process:…` where the engine acted. */
                                    readonly by: string;
                                    /**
                                     * Format: uuid
                                     * @description The event of the history that brought it.
                                     */
                                    readonly event: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly explanation: string | null;
                                    readonly records: readonly {
                                        /** @description Null: a record closed to you. */
                                        readonly id: string | null;
                                        readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                        readonly number: string | null;
                                    }[];
                                    /** @enum {string} */
                                    readonly similar: "none" | "could-occur" | "exist";
                                } | null;
                            };
                        }[];
                        /** @description Every end that it had, also those that reopening undid. */
                        readonly endings: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** @enum {string} */
                            readonly status: "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                        }[];
                        readonly escalations: readonly {
                            readonly action: string;
                            /** Format: date-time */
                            readonly crossedAt: string;
                            readonly obligation: string | null;
                            /** Format: date-time */
                            readonly raisedAt: string;
                            readonly recipients: readonly string[];
                            readonly rule: string;
                            readonly step: string;
                        }[];
                        readonly exit: {
                            /** @description The nonconformity as which the house goes on with a complaint that was withdrawn. */
                            readonly goesOnAs: string | null;
                            /** @description Why it was returned or found inadmissible. */
                            readonly ground: string | null;
                            readonly notice: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly channel: string;
                            } | null;
                            readonly of: {
                                /** @description Null: a record closed to you. */
                                readonly id: string | null;
                                readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                readonly number: string | null;
                            } | null;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly reason: string | null;
                            /** @enum {string} */
                            readonly status: "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                            readonly to: {
                                readonly body: string | null;
                                readonly unit: string | null;
                            } | null;
                        } | null;
                        readonly externalReference: string | null;
                        /** @description The house’s own fields: those in force, and those that are filled in. */
                        readonly fields: readonly {
                            readonly choices: readonly {
                                readonly code: string;
                                readonly name: string;
                            }[];
                            readonly code: string;
                            readonly name: string;
                            /** @description As the version says that binds the record. */
                            readonly requiredFrom: ("triaged" | "resolved" | "closed") | null;
                            /** @description Kept for its value; it can no longer be filled in. */
                            readonly retired: boolean;
                            /** @enum {string} */
                            readonly type: "text" | "number" | "date" | "choice" | "yes-no";
                            readonly value: (string | number | boolean) | null;
                        }[];
                        readonly finding: {
                            readonly acknowledged: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly note: string | null;
                            } | null;
                            /** @description The audit that it comes from. */
                            readonly audit: string;
                            /**
                             * Format: uuid
                             * @description The unit that was audited.
                             */
                            readonly auditee: string;
                            readonly auditors: readonly string[];
                            readonly criterion: {
                                readonly clause: string;
                                readonly edition: string | null;
                                readonly standard: string;
                            };
                            readonly disputed: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly reason: string;
                            } | null;
                            readonly evidence: string;
                            readonly foundAt: string | null;
                            /** @enum {string} */
                            readonly grade: "major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement";
                            readonly improvement: ({
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @constant */
                                readonly how: "accepted";
                                readonly note: string | null;
                            } | {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @constant */
                                readonly how: "declined";
                                readonly reason: string;
                            }) | null;
                            readonly regradings: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @enum {string} */
                                readonly from: "major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement";
                                readonly reason: string;
                                /** @enum {string} */
                                readonly to: "major-nonconformity" | "minor-nonconformity" | "observation" | "opportunity-for-improvement";
                            }[];
                            readonly response: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly response: string;
                            } | null;
                            readonly title: string;
                            /** @description Holds where it was made since the finding was resolved. */
                            readonly verification: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly evidence: string;
                                readonly verifiedBy: readonly string[];
                            } | null;
                        } | null;
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "nonconformity" | "complaint" | "finding";
                        /** Format: date-time */
                        readonly lastActivityAt: string;
                        readonly links: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly note: string | null;
                            readonly relation: string;
                            readonly to: {
                                /** @description Null: a record closed to you. */
                                readonly id: string | null;
                                readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                readonly number: string | null;
                            };
                        }[];
                        /** @description When it was last taken over to newer configuration by hand. */
                        readonly migratedAt: string | null;
                        readonly nonconformity: {
                            /** @description Who reported confidentially: shown to the quality manager alone. */
                            readonly confidentialReporter: string | null;
                            readonly description: string;
                            readonly detectedAt: string | null;
                            /** @description As the reporter saw it. */
                            readonly extent: string | null;
                            /** @description What was asked of whoever reported without a name, and what they wrote by their code. */
                            readonly messages: readonly {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @enum {string} */
                                readonly from: "house" | "reporter";
                                /** Format: uuid */
                                readonly id: string;
                                readonly text: string;
                            }[];
                            readonly place: string | null;
                            /** @enum {string} */
                            readonly reporting: "by-name" | "confidentially" | "anonymously";
                            readonly requirement: ({
                                readonly clause: string;
                                readonly edition: string | null;
                                /** @constant */
                                readonly of: "standard";
                                readonly standard: string;
                            } | {
                                /** @constant */
                                readonly of: "procedure";
                                readonly procedure: string;
                            }) | null;
                            readonly title: string;
                        } | null;
                        /** @description For people; null for a moment after the record came to be. */
                        readonly number: string | null;
                        readonly obligations: readonly {
                            readonly about: string | null;
                            readonly assignee: string | null;
                            /** @description It was met at the time that somebody stated. */
                            readonly asStated: boolean;
                            /** @enum {string} */
                            readonly basis: "law" | "policy" | "own-date" | "imported";
                            readonly calendar: {
                                readonly id: string;
                                readonly version: number;
                            } | null;
                            /** @description How the current due came about, a sentence a step. */
                            readonly derivation: readonly string[];
                            /**
                             * Format: date-time
                             * @description The current due.
                             */
                            readonly due: string;
                            readonly endedAt: string | null;
                            readonly extended: number;
                            /** Format: date-time */
                            readonly from: string;
                            /** Format: uuid */
                            readonly id: string;
                            /** @description The name in the language of the caller. */
                            readonly label: string;
                            readonly legalBasis: string | null;
                            readonly missed: boolean;
                            readonly name: string;
                            /** Format: date-time */
                            readonly openedAt: string;
                            /** Format: date-time */
                            readonly originalDue: string;
                            readonly pausedAt: string | null;
                            readonly policy: {
                                readonly id: string;
                                readonly version: number;
                            } | null;
                            /** @description Anyone of this role may do it, where nobody is named. */
                            readonly role: string | null;
                            readonly run: number;
                            /** @enum {string} */
                            readonly status: "open" | "met" | "cancelled";
                            readonly term: {
                                readonly amount: number;
                                /** @enum {string} */
                                readonly end: "instant" | "office-close" | "midnight";
                                readonly maximum?: {
                                    readonly amount: number;
                                    /** @enum {string} */
                                    readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                                };
                                /** @enum {string} */
                                readonly rollOver: "none" | "next-working-day" | "previous-working-day";
                                /** @enum {string} */
                                readonly start: "instant" | "same-day" | "next-day";
                                /** @enum {string} */
                                readonly unit: "hours" | "working-hours" | "days" | "working-days" | "months" | "years";
                            } | null;
                            readonly unit: string | null;
                        }[];
                        /** @description Whether sealed texts and names are open to the reader. */
                        readonly opened: boolean;
                        readonly process: string | null;
                        /** @description A side exit that triage proposed and that is still to be done. */
                        readonly proposal: {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** @enum {string} */
                            readonly exit: "forwarded" | "returned" | "inadmissible";
                            readonly ground: string | null;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly reason: string | null;
                            readonly to: {
                                readonly body: string | null;
                                readonly unit: string | null;
                            } | null;
                        } | null;
                        /** Format: date-time */
                        readonly recordedAt: string;
                        /** @description What somebody proposed to put right; another person confirms it by `confirm-repair`. */
                        readonly repair: {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description The CAPA that is to let it go. */
                            readonly capa: string | null;
                            /** @enum {string} */
                            readonly from: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                            /** Format: uuid */
                            readonly id: string;
                            /** @description The record that it doubles. */
                            readonly of: {
                                /** @description Null: a record closed to you. */
                                readonly id: string | null;
                                readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                readonly number: string | null;
                            } | null;
                            readonly proposedBy: readonly string[];
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly reason: string | null;
                            /** @enum {string} */
                            readonly to: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                            /** @enum {string} */
                            readonly what: "status" | "end" | "coverage";
                        } | null;
                        /** Format: date-time */
                        readonly reportedAt: string;
                        /** @description Null where the reporter is not known by name. */
                        readonly reporter: string | null;
                        readonly resolved: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly by: string | null;
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly justification: string | null;
                        } | null;
                        readonly revision: number;
                        /** @description Provisional until triage. */
                        readonly severity: ("minor" | "moderate" | "major" | "critical") | null;
                        /** Format: date-time */
                        readonly since: string;
                        /** @enum {string} */
                        readonly status: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                        readonly triagedAt: string | null;
                        readonly unit: string | null;
                        readonly watchers: readonly string[];
                        readonly work: {
                            readonly consequences: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly description: string | null;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                            } | null;
                            readonly containment: ({
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /** Format: date-time */
                                readonly containedAt: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly description: string | null;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                                /** @constant */
                                readonly how: "contained";
                            } | {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                                /** @constant */
                                readonly how: "not-needed";
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly reason: string | null;
                            }) | null;
                            readonly correction: ({
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                readonly concession: {
                                    /** Format: uuid */
                                    readonly authority: string;
                                    /** @description Null where it is erased, or sealed and not open to the reader. */
                                    readonly document: string | null;
                                } | null;
                                /** Format: date-time */
                                readonly correctedAt: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly description: string | null;
                                readonly disposition: string | null;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                                /** @constant */
                                readonly how: "corrected";
                            } | {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                                /** @constant */
                                readonly how: "none-needed";
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly reason: string | null;
                            }) | null;
                            readonly extent: {
                                /** Format: date-time */
                                readonly at: string;
                                /** @description A person, or `process:…` where the engine acted. */
                                readonly by: string;
                                /**
                                 * Format: uuid
                                 * @description The event of the history that brought it.
                                 */
                                readonly event: string;
                                /** @description Null where it is erased, or sealed and not open to the reader. */
                                readonly explanation: string | null;
                                readonly records: readonly {
                                    /** @description Null: a record closed to you. */
                                    readonly id: string | null;
                                    readonly kind: ("nonconformity" | "complaint" | "finding") | null;
                                    readonly number: string | null;
                                }[];
                                /** @enum {string} */
                                readonly similar: "none" | "could-occur" | "exist";
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_acceptImprovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalNoteBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcknowledgeBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_acknowledgeFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalNoteBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_addQuestions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AddQuestionsBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_amend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AmendRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_answerExtent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordExtentBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_askReporter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MessageBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_askToExplain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskToExplainBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_attachEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttachEvidenceBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_awaitCapa: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_backToCorrection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_changeCategory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeCategoryBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_changeSeverity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeSeverityBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalNoteBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_comment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommentBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsController_comments: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly at: string;
                            /** @description A person, or `process:…` where the engine acted. */
                            readonly by: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mentions: readonly string[];
                            /** @description Null where it is erased, or sealed and not open to the reader. */
                            readonly text: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_concludeInquiry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConcludeInquiryBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_confirmRepair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmRepairBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_contain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContainBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_containmentNotNeeded: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_correct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_correctionNotNeeded: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_decideQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecideQuestionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_declineImprovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_dispatchAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DispatchAnswerBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_disputeFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_dropRepair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_examineReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExamineReportBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_extendAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDueBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_extendInquiry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDueBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_findAdmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_findInadmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToldBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_findQuestionAdmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FindQuestionAdmissibleBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_findQuestionInadmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FindQuestionInadmissibleBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_forward: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForwardBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_forwardQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForwardQuestionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_giveBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_goOnAsNonconformity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GoOnBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_handOverTriage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HandOverTriageBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_handToAuthorisedUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsController_history: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly by: {
                                /** @description Null where it is erased or not known. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                readonly person: string | null;
                                /** @description Set where the engine acted by itself. */
                                readonly process: string | null;
                            };
                            /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly nature: "content" | "clockwork";
                            /** Format: date-time */
                            readonly occurredAt: string;
                            readonly position: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly type: string;
                            readonly version: number;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_leaveInvestigation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_lengthenAnswerTerm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToldBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_link: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_mark: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MarkBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_markDuplicate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MarkDuplicateBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_migrateConfiguration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_nameComplainedOf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameComplainedOfBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_nameIndependentPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NameIndependentPersonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_proposeForward: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeForwardBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_proposeInadmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeInadmissibleBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_proposeQuestionForward: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeQuestionForwardBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_proposeQuestionInadmissible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeQuestionInadmissibleBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_proposeReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeReturnBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_recordConsequences: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DescriptionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_recordIndependentDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IndependentDecisionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_recordSatisfaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SatisfactionBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_regrade: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegradeBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_reject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_repair: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RepairRecordBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_respond: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RespondBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_resumeExamination: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_return: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_setFields: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetFieldsBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_shareInvestigation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShareInvestigationBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_shortenAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDueBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_startCorrection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_triage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TriageBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_unwatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_verifyClosure: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VerifyClosureBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_watch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoInput"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly RecordsId_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly Records_bulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `application/x-ndjson`: results as they come. */
                readonly Accept?: string;
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordsBulk"];
            };
        };
        readonly responses: {
            /** @description What became of each, and the sums. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly items: readonly {
                            /** @description Its place among the items, from 0. */
                            readonly item: number;
                            /** @enum {string} */
                            readonly outcome: "accepted" | "refused" | "failed";
                            readonly position?: string;
                            /** @description The answer that the single command would have got. */
                            readonly problem?: {
                                readonly [key: string]: unknown;
                            };
                            readonly revision?: number;
                        }[];
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                    readonly "application/x-ndjson": {
                        /** @description Its place among the items, from 0. */
                        readonly item: number;
                        /** @enum {string} */
                        readonly outcome: "accepted" | "refused" | "failed";
                        readonly position?: string;
                        /** @description The answer that the single command would have got. */
                        readonly problem?: {
                            readonly [key: string]: unknown;
                        };
                        readonly revision?: number;
                    } | {
                        readonly accepted: number;
                        readonly failed: number;
                        readonly notBegun: number;
                        readonly of: number;
                        readonly refused: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly LikelyDuplicatesController_find: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly endedAt: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "nonconformity" | "complaint" | "finding";
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly reportedAt: string;
                            /** @description From 0 to 1: how alike. */
                            readonly score: number;
                            /** @enum {string} */
                            readonly status: "reported" | "triaged" | "in-correction" | "awaiting-capa" | "with-authorised-unit" | "resolved" | "closed" | "rejected" | "duplicate" | "forwarded" | "returned" | "inadmissible" | "withdrawn";
                            readonly title: string;
                            /** @description Words of the draft that the record has, as they stand in the draft. */
                            readonly words: readonly string[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_ageing: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Break the figures down by this. */
                readonly groupBy?: "unit" | "process" | "kind";
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly groups: readonly {
                            readonly buckets: readonly {
                                readonly count: number;
                                readonly from: number;
                                readonly to: number | null;
                            }[];
                            readonly id: string | null;
                            readonly key: string | null;
                            readonly name: string | null;
                            readonly open: number;
                        }[];
                        readonly total: {
                            readonly buckets: readonly {
                                readonly count: number;
                                readonly from: number;
                                readonly to: number | null;
                            }[];
                            readonly open: number;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_ageingItems: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The bucket, by its first day; all where nothing is said. */
                readonly bucket?: "0" | "16" | "31" | "46" | "91";
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description 50 where nothing is said. */
                readonly limit?: number;
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly category: string | null;
                            readonly closedAt: string | null;
                            /** @description The house’s own fields that are filled in, by code. In CSV a column `field:<code>` each. */
                            readonly fields: {
                                readonly [key: string]: string | number | boolean;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly since: string;
                            readonly status: string;
                            readonly unit: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_backlog: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Twelve steps before `to` where nothing is said. A date (00:00 in the house's zone) or an instant. */
                readonly from?: string;
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Length of a stretch; month where nothing is said. */
                readonly step?: "day" | "week" | "month" | "year";
                /** @description Now where nothing is said. A date (00:00 in the house's zone) or an instant. */
                readonly to?: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly step: "day" | "week" | "month" | "year";
                        readonly stretches: readonly {
                            readonly closed: number;
                            /** Format: date-time */
                            readonly from: string;
                            readonly open: number;
                            readonly opened: number;
                            /** Format: date-time */
                            readonly to: string;
                            readonly toClear: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_backlogItems: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description Which figure; `open` where nothing is said. */
                readonly figure?: "opened" | "closed" | "open";
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Start of the stretch; the beginning of time where nothing is said. A date (00:00 in the house's zone) or an instant. */
                readonly from?: string;
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description 50 where nothing is said. */
                readonly limit?: number;
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description End of the stretch; now where nothing is said. A date (00:00 in the house's zone) or an instant. */
                readonly to?: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly category: string | null;
                            readonly closedAt: string | null;
                            /** @description The house’s own fields that are filled in, by code. In CSV a column `field:<code>` each. */
                            readonly fields: {
                                readonly [key: string]: string | number | boolean;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly number: string | null;
                            /** Format: date-time */
                            readonly since: string;
                            readonly status: string;
                            readonly unit: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly IndependenceController_counted: {
        readonly parameters: {
            readonly query: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Taken at or after. A date (00:00 in the house’s zone) or an instant. */
                readonly from: string;
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Taken before. */
                readonly to: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reasons: readonly {
                            /** @enum {string} */
                            readonly because: "involved" | "away" | "nobody-of-the-level";
                            readonly count: number;
                            readonly duty: string;
                            /** @enum {string} */
                            readonly way: "substitute" | "superior" | "quality-manager" | "named" | "outside";
                        }[];
                        readonly total: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly IndependenceController_items: {
        readonly parameters: {
            readonly query: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description For this cause alone. */
                readonly because?: "involved" | "away" | "nobody-of-the-level";
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description Of this step alone. */
                readonly duty?: string;
                /** @description Taken at or after. A date (00:00 in the house’s zone) or an instant. */
                readonly from: string;
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description 50 where nothing is said. */
                readonly limit?: number;
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Taken before. */
                readonly to: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
                /** @description That took this way alone. */
                readonly way?: "substitute" | "superior" | "quality-manager" | "named" | "outside";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly about: string | null;
                            /** Format: date-time */
                            readonly at: string;
                            /** @enum {string} */
                            readonly because: "involved" | "away" | "nobody-of-the-level";
                            readonly duty: string;
                            /** Format: uuid */
                            readonly id: string;
                            readonly onBehalfOf: string | null;
                            readonly person: string;
                            /** Format: uuid */
                            readonly subject: string;
                            readonly subjectKind: string;
                            readonly subjectNumber: string | null;
                            readonly unit: string | null;
                            /** @enum {string} */
                            readonly way: "substitute" | "superior" | "quality-manager" | "named" | "outside";
                        }[];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_onTime: {
        readonly parameters: {
            readonly query: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Obligations due at or after. A date (00:00 in the house's zone) or an instant. */
                readonly from: string;
                /** @description Break the figures down by this. */
                readonly groupBy?: "unit" | "process" | "kind";
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description Names of obligations; `answer` and `imported` where nothing is said. */
                readonly obligation?: readonly string[];
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Obligations due before. A date (00:00 in the house's zone) or an instant. */
                readonly to: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly current: {
                            readonly groups: readonly {
                                readonly due: number;
                                readonly ended: number;
                                readonly id: string | null;
                                readonly key: string | null;
                                readonly late: number;
                                readonly name: string | null;
                                readonly onTime: number;
                                readonly open: number;
                                readonly overdue: number;
                            }[];
                            readonly total: {
                                readonly due: number;
                                readonly ended: number;
                                readonly late: number;
                                readonly onTime: number;
                                readonly open: number;
                                readonly overdue: number;
                            };
                        };
                        readonly original: {
                            readonly groups: readonly {
                                readonly due: number;
                                readonly ended: number;
                                readonly id: string | null;
                                readonly key: string | null;
                                readonly late: number;
                                readonly name: string | null;
                                readonly onTime: number;
                                readonly open: number;
                                readonly overdue: number;
                            }[];
                            readonly total: {
                                readonly due: number;
                                readonly ended: number;
                                readonly late: number;
                                readonly onTime: number;
                                readonly open: number;
                                readonly overdue: number;
                            };
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ReportsController_onTimeItems: {
        readonly parameters: {
            readonly query: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description Against which due; `original` where nothing is said. */
                readonly basis?: "original" | "current";
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description Which figure; `due` where nothing is said. */
                readonly figure?: "due" | "ended" | "onTime" | "late" | "open" | "overdue";
                /** @description json where nothing is said. */
                readonly format?: "json" | "csv";
                /** @description Obligations due at or after. A date (00:00 in the house's zone) or an instant. */
                readonly from: string;
                /** @description Kind of the record. */
                readonly kind?: "nonconformity" | "complaint" | "finding" | "capa";
                /** @description 50 where nothing is said. */
                readonly limit?: number;
                /** @description As in the report. */
                readonly obligation?: readonly string[];
                /** @description Id or key of a process. */
                readonly process?: string;
                /** @description Obligations due before. A date (00:00 in the house's zone) or an instant. */
                readonly to: string;
                /** @description Id or key of a unit; its sub-units are counted with it. */
                readonly unit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly due: string;
                            readonly endedAt: string | null;
                            readonly name: string;
                            /** Format: uuid */
                            readonly obligation: string;
                            /** Format: uuid */
                            readonly subject: string;
                            readonly subjectKind: string;
                            readonly subjectNumber: string | null;
                            readonly unit: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SearchController_find: {
        readonly parameters: {
            readonly query: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description As it was at this instant. */
                readonly at?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                readonly kind?: readonly ("nonconformity" | "complaint" | "finding" | "capa")[];
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
                /** @description Words, in any form, or how they begin: found where one text has each of them. Or a number: `NC-2026-00042`, `nc 2026 42`, `42`. */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "nonconformity" | "complaint" | "finding" | "capa";
                            /** @description Where it was found; at most five places. */
                            readonly matches: readonly {
                                readonly excerpt: string;
                                /** @description `number`, `unit`, `process`, `heading` (title and references), or which text it is: `comment`, `correction`, … */
                                readonly field: string;
                                /** @description Where found words stand in the excerpt: from, and up to without, in UTF-16 units. */
                                readonly marks: readonly (readonly [
                                    number,
                                    number
                                ])[];
                            }[];
                            /** @description For people; null for a moment after it came to be. */
                            readonly number: string | null;
                            readonly process: string | null;
                            readonly severity: string | null;
                            readonly status: string;
                            /** @description Null for complaints: their texts are sealed. */
                            readonly title: string | null;
                            readonly unit: string | null;
                        }[];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description The password was given by somebody else and has not been changed yet. */
                        readonly oneTimePassword: boolean;
                        readonly person: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        };
                        /** @description Told once; send it as `Authorization: Bearer …`. */
                        readonly token: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_current: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** @description The password was given by somebody else and has not been changed yet. */
                        readonly oneTimePassword: boolean;
                        readonly person: {
                            /** Format: uuid */
                            readonly id: string;
                            /** @description Null where it was erased. */
                            readonly name: string | null;
                            readonly roles: readonly ("staff" | "process-owner" | "quality-manager" | "auditor" | "head-of-department" | "administrator")[];
                            readonly unit: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly key: string;
                                readonly name: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SessionsController_signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly StreamController_stream: {
        readonly parameters: {
            readonly query?: {
                /** @description As `Last-Event-ID`; from now on where neither says anything. */
                readonly after?: string;
            };
            readonly header?: {
                /** @description The id of the last event that was received: a position of the log. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events, and a beat every 15 seconds. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubjectsController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Newest first; only those whose citizen is open to the caller. */
                        readonly cases: readonly {
                            /** @description Null where it was not given, or is erased. */
                            readonly contact: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            /** @description Null where it was not given, or is erased. */
                            readonly name: string | null;
                            readonly number: string | null;
                            readonly receivedAt: string | null;
                            readonly status: string;
                            /**
                             * Format: uuid
                             * @description The entry of the register that it was registered under.
                             */
                            readonly subject: string;
                        }[];
                        /** @description On the entry that was asked for. */
                        readonly commands: readonly {
                            readonly allowed: boolean;
                            readonly name: string;
                            readonly refusals: readonly {
                                readonly code: string;
                                readonly message: string;
                                readonly params: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                        }[];
                        /**
                         * Format: uuid
                         * @description The entry that stands for the citizen.
                         */
                        readonly id: string;
                        /** @description Every entry of the citizen, the one that stands for all first. */
                        readonly identities: readonly string[];
                        /** @description How many times entries of the register were merged or parted: 0 before the first. The `ETag`, for `If-Match`. */
                        readonly revision: number;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubjectsController_accessReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly cases: readonly {
                            /** @description Null where it was not given, or is erased. */
                            readonly contact: string | null;
                            readonly files: readonly {
                                readonly hash: string;
                                /** Format: uuid */
                                readonly id: string;
                                readonly mediaType: string;
                                /** @description Null where it was not given, or is erased. */
                                readonly name: string | null;
                                readonly size: number;
                            }[];
                            /** @description Every event of the case with all its fields. */
                            readonly history: readonly {
                                readonly by: {
                                    /** @description Null where it is erased or not known. */
                                    readonly name: string | null;
                                    readonly onBehalfOf: string | null;
                                    readonly person: string | null;
                                    /** @description Set where the engine acted by itself. */
                                    readonly process: string | null;
                                };
                                /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                                readonly data: {
                                    readonly [key: string]: unknown;
                                };
                                /** Format: uuid */
                                readonly id: string;
                                /** @enum {string} */
                                readonly nature: "content" | "clockwork";
                                /** Format: date-time */
                                readonly occurredAt: string;
                                readonly position: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly revision: number;
                                /** @description One sentence, in the language of `Accept-Language`. */
                                readonly text: string;
                                readonly type: string;
                                readonly version: number;
                            }[];
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            /** @description Null where it was not given, or is erased. */
                            readonly name: string | null;
                            readonly named: {
                                readonly persons: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was not given, or is erased. */
                                    readonly name: string | null;
                                }[];
                                readonly units: readonly {
                                    /** Format: uuid */
                                    readonly id: string;
                                    /** @description Null where it was not given, or is erased. */
                                    readonly name: string | null;
                                }[];
                                readonly wholeDepartment: boolean;
                                /** @description Null where it was not given, or is erased. */
                                readonly words: string | null;
                            };
                            readonly number: string | null;
                            readonly receivedAt: string | null;
                            readonly status: string;
                            /**
                             * Format: uuid
                             * @description The entry of the register that it was registered under.
                             */
                            readonly subject: string;
                        }[];
                        /** Format: date-time */
                        readonly drawnAt: string;
                        /** Format: uuid */
                        readonly drawnBy: string;
                        readonly identities: readonly {
                            /** @description Null where it was not given, or is erased. */
                            readonly contact: string | null;
                            /** Format: uuid */
                            readonly id: string;
                            readonly mergedInto: string | null;
                            /** @description Null where it was not given, or is erased. */
                            readonly name: string | null;
                            readonly registeredAt: string | null;
                        }[];
                        /** @description What the register of subjects notes of the citizen: entry, merging, earlier reports, this one. */
                        readonly register: readonly {
                            readonly by: {
                                /** @description Null where it is erased or not known. */
                                readonly name: string | null;
                                readonly onBehalfOf: string | null;
                                readonly person: string | null;
                                /** @description Set where the engine acted by itself. */
                                readonly process: string | null;
                            };
                            /** @description Personal values are opened for readers who may; else `{ "erased": true }` or `{ "closed": true }`. */
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly nature: "content" | "clockwork";
                            /** Format: date-time */
                            readonly occurredAt: string;
                            readonly position: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly revision: number;
                            /** @description One sentence, in the language of `Accept-Language`. */
                            readonly text: string;
                            readonly type: string;
                            readonly version: number;
                        }[];
                        /**
                         * @description What is closed to the reader by conflict of interest is not in it, and nothing says so: see the how-to.
                         * @constant
                         */
                        readonly scope: "open-to-the-reader";
                        /** Format: uuid */
                        readonly subject: string;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubjectsId_merge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MergeBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubjectsId_part: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description 1 to 200 printable characters: the same command again is applied once. */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that the caller had seen, in quotes: `"7"`. */
                readonly "If-Match"?: string;
                /** @description The person whom the caller stands in for: the command is decided by that person’s rights, as far as they are lent today. */
                readonly "On-Behalf-Of"?: string;
                /** @description `respond-async`: do not wait for the number. */
                readonly Prefer?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartBody"];
            };
        };
        readonly responses: {
            /** @description Accepted; a repeat answers the same. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly SubjectsController_search: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description Newest first; only those whose citizen is open to the caller. */
                            readonly cases: readonly {
                                /** @description Null where it was not given, or is erased. */
                                readonly contact: string | null;
                                /** Format: uuid */
                                readonly id: string;
                                readonly kind: string;
                                /** @description Null where it was not given, or is erased. */
                                readonly name: string | null;
                                readonly number: string | null;
                                readonly receivedAt: string | null;
                                readonly status: string;
                                /**
                                 * Format: uuid
                                 * @description The entry of the register that it was registered under.
                                 */
                                readonly subject: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description The entry that stands for the citizen.
                             */
                            readonly id: string;
                            /** @description Every entry of the citizen, the one that stands for all first. */
                            readonly identities: readonly string[];
                        }[];
                        /** @description There were more than an answer holds: say more of the citizen. */
                        readonly more: boolean;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly TasksController_tasks: {
        readonly parameters: {
            readonly query?: {
                /** @description A `Redress-Position`: wait (bounded) until the answer knows it. */
                readonly after?: string;
                /** @description The `next` of the page before. */
                readonly cursor?: string;
                /** @description How many items at most; 50 where nothing is said. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Task"][];
                        /** @description The `cursor` of the next page; null at the end. */
                        readonly next: string | null;
                    };
                };
            };
            /** @description A problem. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
